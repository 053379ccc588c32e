"""The closed lists: each code with the Vietnamese words that readers see."""

from model.vocabulary.base import Vocabulary
from model.vocabulary.documents import DocumentStatus, DocumentType, NodeKind, NoteBasis, RelationType, Secrecy
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
from model.vocabulary.publication import ColumnType, PublicationKind
from model.vocabulary.sources import Confidence, Origin
from model.vocabulary.units import TaskState, UnitKind, UnitRole

__all__ = [
    "ColumnType",
    "ConditionKind",
    "Confidence",
    "Destination",
    "DocumentStatus",
    "DocumentType",
    "Movement",
    "NodeKind",
    "NoteBasis",
    "Origin",
    "Payment",
    "PlanStatus",
    "PolicyKind",
    "PolicyStanding",
    "PostLevel",
    "PublicationKind",
    "RelationType",
    "Secrecy",
    "Sex",
    "TaskState",
    "UnitKind",
    "UnitRole",
    "Vocabulary",
    "WardOrigin",
]
