"""Numbers of tasks as the way to those tasks: the register, chosen by what they have in common."""

from collections.abc import Collection
from urllib.parse import urlencode

from macros.html.addresses import page_address
from macros.html.markup import Child, link
from model.portal import Portal, Row


def counted(portal: Portal, tasks: Collection[Row], words: str, **chosen: str) -> Child:
    """
    Return words on a number of tasks, which lead to the first page of the register that has one; of none, only words.

    Args:
        portal: The checked data.
        tasks: Those that are counted.
        words: How the number is said.
        chosen: What the register is filtered by, by the names that its form has for it.
    """
    if not tasks:
        return words
    pages = portal.page_numbers("tasks")
    first = min(pages[task.task_id] for task in tasks)
    return link(f"{page_address('nhiem-vu', first)}?{urlencode(chosen)}", words)
