"""Published figures, and the base salary series they are read with."""

import pandas as pd
import pandera.pandas as pa

from model.vocabulary import Confidence, Movement
from validation.schemas import fields
from validation.schemas.base import SheetSchema
from validation.schemas.fields import Worded


class RotationResultSchema(SheetSchema):
    """One published figure of rotation, with its plan where one is stated."""

    result_id: str = fields.code("Mã số liệu", "Dạng SL-001.", r"SL-\d{3,}", unique=True)
    document_id: str = fields.reference("Văn bản", "Văn bản công bố.", "documents.document_id")
    clause_id: str = fields.clause()
    quote: str = fields.quote()
    period_text: str = fields.verbatim("Kỳ", "Kỳ số liệu như viết.", within="clause")
    category_text: str = fields.verbatim("Nội dung", "Nội dung như viết.")
    movement: str = fields.choice(
        "Hình thức", "Luân chuyển, điều động từ đâu đến đâu.", Movement, worded=Worded("category_text")
    )
    actual_text: str = fields.verbatim("Kết quả như viết", "Như viết, giữ số 0 ở đầu.")
    actual: str = fields.integer("Kết quả (đồng chí)", "Số đồng chí.", reads=("actual_text", "integer"))
    plan_text: str = fields.verbatim("Kế hoạch như viết", "Như viết; trống khi không nêu.", required=False)
    plan_min: str = fields.integer(
        "Kế hoạch, từ",
        "Mức thấp nhất; trống khi không nêu.",
        required=False,
        reads=("plan_text", "range_min"),
        needed_when={"plan_text": "*"},
    )
    plan_max: str = fields.integer(
        "Kế hoạch, đến",
        "Mức cao nhất; trống khi không nêu.",
        required=False,
        reads=("plan_text", "range_max"),
        needed_when={"plan_text": "*"},
    )

    @pa.dataframe_check(name="plan_min_is_not_above_plan_max", title="plan_min", description="plan_min plan_max")
    @classmethod
    def plan_min_is_not_above_plan_max(cls, results: pd.DataFrame) -> pd.Series:
        """Compare only where both are numbers; what is none is told by the rule of its own cell."""
        lowest = pd.to_numeric(results["plan_min"], errors="coerce")
        highest = pd.to_numeric(results["plan_max"], errors="coerce")
        return ~(lowest > highest)

    class Config:
        name = "rotation_results"
        title = "Kết quả luân chuyển"
        description = "Số liệu văn bản công bố về luân chuyển, điều động, kèm kế hoạch nếu nêu."
        metadata = {"key": ["result_id"], "evidence": "document_id", "rows_stand_alone": True}


class BaseSalarySchema(SheetSchema):
    """One period of the base salary; knowledge from outside the documents."""

    effective_date: str = fields.day("Áp dụng từ", "Ngày bắt đầu áp dụng.", unique=True)
    end_date: str = fields.day("Đến hết ngày", "Ngày cuối áp dụng; trống khi còn áp dụng.", required=False)
    amount_text: str = fields.text("Mức như viết", "Số tiền viết theo lối Việt Nam.")
    amount_vnd: str = fields.integer(
        "Mức lương cơ sở (đồng/tháng)", "Số đồng mỗi tháng.", reads=("amount_text", "integer")
    )
    decree: str = fields.text("Nghị định", "Số, ký hiệu nghị định.")
    decree_date: str = fields.day("Ngày nghị định", "Ngày ban hành; trống khi chưa kiểm chứng.", required=False)
    source: str = fields.text("Nguồn", "Nguồn công khai đã xem.")
    confidence: str = fields.choice("Độ tin cậy", "Độ tin cậy của nguồn.", Confidence)
    note: str = fields.text("Ghi chú", "Ghi chú của người biên tập; trống khi không có gì để ghi.", required=False)

    class Config:
        name = "base_salaries"
        title = "Mức lương cơ sở"
        description = "Mức lương cơ sở theo thời gian, từ nguồn ngoài văn bản."
        metadata = {"key": ["effective_date"]}
