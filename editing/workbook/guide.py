"""The first sheet of the workbook: how to work in it, in the words of who does."""

LINES = (
    ("Sổ biên tập", ("Mọi bảng của cổng, mỗi bảng một trang tính. Sửa ở đây bằng Excel hay LibreOffice, lưu lại, rồi đưa người "
     "giữ cổng chạy lệnh nhận sổ. Máy kiểm mọi chỗ trước khi ghi; chưa đồng ý thì dữ liệu không đổi chữ nào.")),
    ("Các hàng", ("Hàng 1 là tên cột, hàng 2 là mã cột (giữ nguyên), từ hàng 3 là dữ liệu. Hàng trống được bỏ qua. "
     "Cột có nền đậm là cột không được để trống. Chọn một ô thì lời giải thích của cột hiện ra bên cạnh.")),
    ("Sửa một ô", ("Gõ đè lên ô. Ô đã công bố mà đổi một con số, một ngày, một mã thì cần căn cứ: sửa trích dẫn, hoặc thêm "
     "một dòng ở trang “Nhật ký công bố”, cột “Nội dung” nêu mã của dòng và vì sao đổi; các ô khác của dòng ấy máy ghi.")),
    ("Thêm một dòng", ("Gõ vào hàng trống đầu tiên. Ô mã để trống: máy đặt mã kế tiếp. Với nhiệm vụ, chỉ cần dán lời trích "
     "vào cột “Trích nguyên văn”: máy tìm điều khoản, đặt thứ tự và tên nhiệm vụ; lời ấy đứng ở nhiều điều khoản thì máy hỏi.")),
    ("Bỏ một dòng", ("Ghi x vào cột “Bỏ” ở cuối dòng. Xóa chữ, xóa cả hàng hay xóa cả trang đều không bỏ gì: hàng bị xóa thì máy "
     "hỏi lại, trang bị xóa thì bảng ấy giữ nguyên.")),
    ("Ô có danh sách", "Chọn trong danh sách, hoặc gõ mã hay tên. Ô viện dẫn một đơn vị, một văn bản, một nhiệm vụ ghi mã của nó."),
    ("Ngày và số", ("Mọi ô đều là chữ. Ngày viết 2026-11-23, tháng chưa rõ ngày viết 2026-11. Ô mà Excel đã đổi thành số hay "
     "ngày thì không nhận: đặt ô về dạng Văn bản (Text) rồi gõ lại.")),
    ("Điều văn bản không nói", "Để trống. Không tự tính thời hạn, không đoán đơn vị. Không ghi họ tên, thông tin riêng của ai."),
    ("Sắp xếp, lọc, chèn", "Được, miễn là sắp cả trang. Cột cuối (ẩn) là dấu của dòng, đừng xóa."),
    ("Đề xuất", ("Trang “Đề xuất” có những điều máy tìm thấy trong văn bản vừa nhận. Mỗi dòng chọn một quyết định: Nhận; Nhận, đã "
     "sửa (sửa ngay trên dòng); hoặc Bỏ. Đọc hết một loại rồi thì chọn “Nhận cả loại” ở một dòng: mọi dòng cùng loại của văn bản "
     "ấy được nhận, trừ dòng còn câu hỏi. Chưa chọn thì chưa có gì thành dữ liệu.")),
    ("Toàn văn", ("Mỗi phần của văn bản một dòng, theo thứ tự trên giấy. Dòng mới đứng sau dòng ở trên nó; dời một phần thì để dòng ấy ở chỗ mới và ghi “dời” vào cột “Bỏ”. Giữa hai dòng chữ của "
     "một phần ghi ⏎. Mỗi hàng của một bảng trong văn bản là một dòng, các ô ở cột Ô 1, Ô 2…")),
    ("Nhận sổ", ("Lệnh: make take FILE=… (chạy thử, nêu mọi chỗ sẽ đổi và mọi chỗ sai, ghi thêm tệp …-soat.xlsx có tô màu); "
     "đúng ý rồi thì thêm WRITE=1 để ghi. Người khác sửa cùng lúc thì hai bên được gộp; trùng một ô thì máy nêu cả hai.")),
)  # fmt: skip
