"""A report is of a unit that has a part in the task, by its own name or by a collective one that it says takes it in."""

from collections.abc import Iterator

from model.finding import Finding
from validation.reading.dataset import Dataset


def reporter_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check for each report that its unit, or the collective it names, has a part in the task."""
    reports = dataset.table("task_reports", "task_id", "unit_id", "collective_id")
    parts, units = dataset.whole("task_units", "task_id", "unit_id"), dataset.whole("units", "unit_id", "is_collective")
    tasks = dataset.whole("tasks", "task_id")
    if not reports or parts is None or units is None or tasks is None:
        return
    named = set(zip(parts.cells("task_id"), parts.cells("unit_id"), strict=True))
    collectives = {each["unit_id"] for each in units.records() if each["is_collective"] == "true"}
    living_tasks, living_units = tasks.ids("task_id"), units.ids("unit_id")
    for row, report in enumerate(reports.records()):
        task, unit, collective = report["task_id"], report["unit_id"], report["collective_id"]
        if task not in living_tasks or not {unit, collective or unit} <= living_units or task in parts.torn_keys:
            continue  # where an id leads nowhere, or a part cannot be read, that is told
        if collective is None and (task, unit) not in named:
            detail = f"Văn bản không nêu đơn vị “{unit}” trong nhiệm vụ {task}."
            yield reports.at(row, "unit_id", "reporter_has_a_part", detail=detail)
        elif collective and collective not in collectives:
            detail = f"“{collective}” không phải là tên gọi chung."
            yield reports.at(row, "collective_id", "reporter_has_a_part", detail=detail)
        elif collective and (task, unit) in named:
            detail = f"Văn bản nêu chính đơn vị “{unit}” trong nhiệm vụ {task}."
            yield reports.at(row, "collective_id", "reporter_has_a_part", detail=detail)
        elif collective and (task, collective) not in named:
            detail = f"Văn bản không nêu tên gọi chung “{collective}” trong nhiệm vụ {task}."
            yield reports.at(row, "collective_id", "reporter_has_a_part", detail=detail)
