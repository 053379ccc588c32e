"""Descriptors hold before the official validators, and describe what the files really hold."""

import hashlib
import json

import pytest
from frictionless import Package
from jsonschema import Draft202012Validator, ValidationError

from validation.schemas import TABLE_SCHEMAS

TABLES = [schema.table_name() for schema in TABLE_SCHEMAS]


def read_json(path):
    return json.loads(path.read_text("utf-8"))


@pytest.fixture(name="package")
def _package(downloads):
    return read_json(downloads / "datapackage.json")


@pytest.mark.filterwarnings("ignore")  # frictionless's own dependencies warn of themselves
def test_frictionless_finds_the_data_package_and_every_row_valid(downloads):
    report = Package(str(downloads / "datapackage.json")).validate()

    assert report.flatten(["type", "note"]) == []
    assert report.stats["tasks"] == len(TABLES)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("table", "before", "after", "fault"),
    [
        ("tasks", "NV-002,", "NV-001,", "primary-key"),
        ("task_units", "NV-001,", "NV-999,", "foreign-key"),
        ("task_units", "responsible", "chu-tri", "constraint-error"),
        ("base_salaries", "2019-07-01", "1/7/2019", "type-error"),
    ],
)
def test_the_data_package_describes_keys_links_lists_and_types(downloads, tmp_path, table, before, after, fault):
    for name in TABLES:
        content = (downloads / f"{name}.csv").read_text("utf-8")
        (tmp_path / f"{name}.csv").write_text(
            content.replace(before, after, 1) if name == table else content, newline=""
        )
    package = read_json(downloads / "datapackage.json")
    for resource in package["resources"]:
        del resource["hash"], resource["bytes"]
    (tmp_path / "datapackage.json").write_text(json.dumps(package))

    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert fault in {kind for (kind,) in report.flatten(["type"])}


def test_the_data_package_names_every_table_with_its_hash_and_size(downloads, package):
    assert [resource["name"] for resource in package["resources"]] == TABLES
    for resource in package["resources"]:
        content = (downloads / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)


def test_the_data_package_takes_titles_and_words_from_the_schemas(portal, package):
    for resource in package["resources"]:
        columns = portal.tables[resource["name"]].columns
        fields = resource["schema"]["fields"]
        assert [field["title"] for field in fields] == [column.title for column in columns]
        assert all(
            field["description"].startswith(column.description) for field, column in zip(fields, columns, strict=True)
        )


def test_the_data_package_names_its_source_as_a_draft(package):
    assert "Dự thảo" in package["sources"][0]["title"]


def test_jsonschema_finds_every_schema_sound_and_every_json_file_valid(downloads):
    for name in TABLES:
        schema = read_json(downloads / f"{name}.schema.json")
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(
            read_json(downloads / f"{name}.json")
        )


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("tasks", "task_id", "NV-1"),
        ("tasks", "seq", "1"),
        ("units", "kind", "ban"),
        ("units", "name", None),
        ("units", "ho_ten", "x"),
        ("base_salaries", "effective_date", "01/07/2019"),
    ],
)
def test_a_json_schema_refuses_what_the_data_refuses(downloads, table, column, value):
    rows = read_json(downloads / f"{table}.json")
    rows[0][column] = value

    with pytest.raises(ValidationError):
        Draft202012Validator(read_json(downloads / f"{table}.schema.json")).validate(rows)
