"""
The closed lists: each code with the Vietnamese words that readers see.

Read by schemas when data are checked, and by pages and files when codes become words.

base:           what a closed list is
document_types: types of documents, and the codes of their symbols
documents:      standing and relations of documents
editions:       texts of one work, and what became of their clauses and facts
policies:       policies, support and conditions
proposals:      what was found in a received text
publication:    the tables themselves, and what is published
received:       received files, and how far a text was compared with them
sources:        where facts come from and how well they are supported
start_page:     what the start page can show
texts:          the parts a text is made of
units:          units and their part in tasks
"""

from model.vocabulary.base import Vocabulary
from model.vocabulary.document_types import DocumentType
from model.vocabulary.documents import (
    AMENDING,
    OF_DRAFTS,
    DocumentStatus,
    NoteBasis,
    RelationBasis,
    RelationType,
    Secrecy,
)
from model.vocabulary.editions import ClauseChange, Edition, EditionRelation, FactState, PairBasis
from model.vocabulary.policies import (
    ConditionKind,
    Destination,
    Movement,
    Payment,
    PlanStatus,
    PolicyKind,
    PolicyStanding,
    PostLevel,
    Sex,
    WardOrigin,
)
from model.vocabulary.proposals import Decision, ProposalKind
from model.vocabulary.publication import ColumnType, PublicationKind
from model.vocabulary.received import Comparison, Doubt, ReceivedForm
from model.vocabulary.sources import Confidence, Origin
from model.vocabulary.start_page import StartPart
from model.vocabulary.texts import BODY_KINDS, DERIVED_KINDS, SCOPES, NodeKind, RepairKind
from model.vocabulary.units import TaskState, UnitKind, UnitRole

__all__ = [
    "AMENDING",
    "BODY_KINDS",
    "DERIVED_KINDS",
    "OF_DRAFTS",
    "SCOPES",
    "ClauseChange",
    "ColumnType",
    "Comparison",
    "ConditionKind",
    "Confidence",
    "Decision",
    "Destination",
    "DocumentStatus",
    "DocumentType",
    "Doubt",
    "Edition",
    "EditionRelation",
    "FactState",
    "Movement",
    "NodeKind",
    "NoteBasis",
    "Origin",
    "PairBasis",
    "Payment",
    "PlanStatus",
    "PolicyKind",
    "PolicyStanding",
    "PostLevel",
    "ProposalKind",
    "PublicationKind",
    "ReceivedForm",
    "RelationBasis",
    "RelationType",
    "RepairKind",
    "Secrecy",
    "Sex",
    "StartPart",
    "TaskState",
    "UnitKind",
    "UnitRole",
    "Vocabulary",
    "WardOrigin",
]
