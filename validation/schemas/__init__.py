"""
One pandera schema per table: the only home of its columns, rules, titles and meanings.

Read when a table is read, judged and typed, and when the dictionary and descriptors are written.

base:         what all tables share
cell_checks:  named checks on columns of text, registered with pandera
documents:    documents, relations, notes
editions:     status events, texts of one work, their clauses and facts
fields:       the kinds of columns
figures:      published figures and the base salary series
language:     abbreviations and terms
policies:     policies, support, conditions
proposals:    what was found in a received text
publication:  ids, redirects, the publication log, exceptions
received:     the files a text came from
tasks:        tasks, who has which part, reports
texts:        the verbatim text, one row a piece
units:        units and wards
"""

from validation.schemas.base import TableSchema
from validation.schemas.documents import (
    DocumentSchema,
    EditorNoteSchema,
    RelationSchema,
)
from validation.schemas.editions import ClausePairSchema, EditionSchema, FactEditionSchema, StatusEventSchema
from validation.schemas.figures import BaseSalarySchema, RotationResultSchema
from validation.schemas.language import AbbreviationSchema, GlossarySchema
from validation.schemas.policies import (
    EligibilityConditionSchema,
    PolicySchema,
    SupportRateSchema,
    SupportRateWardSchema,
)
from validation.schemas.proposals import ProposalSchema
from validation.schemas.publication import (
    ExceptionSchema,
    PublicationSchema,
    PublishedIdSchema,
    RedirectSchema,
)
from validation.schemas.received import ReceivedSchema
from validation.schemas.tasks import TaskReportSchema, TaskSchema, TaskUnitSchema
from validation.schemas.texts import RepairSchema, TextSchema
from validation.schemas.units import UnitSchema, UnitSuccessionSchema

#: The CSV files of the data folder, in the order pages and downloads list them.
TABLE_SCHEMAS: tuple[type[TableSchema], ...] = (
    DocumentSchema,
    StatusEventSchema,
    RelationSchema,
    EditionSchema,
    ClausePairSchema,
    FactEditionSchema,
    UnitSchema,
    UnitSuccessionSchema,
    TaskSchema,
    TaskUnitSchema,
    TaskReportSchema,
    PolicySchema,
    SupportRateSchema,
    SupportRateWardSchema,
    EligibilityConditionSchema,
    RotationResultSchema,
    BaseSalarySchema,
    EditorNoteSchema,
    AbbreviationSchema,
    GlossarySchema,
    PublicationSchema,
    PublishedIdSchema,
    RedirectSchema,
    ExceptionSchema,
)

__all__ = [
    "TABLE_SCHEMAS",
    "ProposalSchema",
    "ReceivedSchema",
    "RepairSchema",
    "TableSchema",
    "TextSchema",
]
