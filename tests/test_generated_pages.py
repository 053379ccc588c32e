"""Pages made from rows: one for each text and each unit, with no data in their sources."""

from dataclasses import replace

from macros.pages import generated_pages


def test_every_text_and_every_unit_has_its_page(portal):
    paths = {page.path for page in generated_pages(portal)}

    assert paths == {f"van-ban/{each}/index.md" for each in portal.texts} | {
        f"don-vi/{unit.unit_id}/index.md" for unit in portal.rows("units")
    }


def test_a_source_holds_an_id_and_never_text_from_the_data(portal):
    for page in generated_pages(portal):
        key = page.path.split("/")[1]
        assert page.source.splitlines()[-1] in {f'{{{{ document_page("{key}") }}}}', f'{{{{ unit_page("{key}") }}}}'}
        assert page.title not in page.source


def test_a_second_document_is_a_second_page(portal):
    text = portal.texts["kl-luan-chuyen-2021"]
    more = replace(portal, texts={**portal.texts, "de-an-97": text})

    assert "van-ban/de-an-97/index.md" in {page.path for page in generated_pages(more)}
