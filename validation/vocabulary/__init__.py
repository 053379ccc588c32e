"""The closed lists: each code with the Vietnamese words that readers see."""

from validation.vocabulary.base import Vocabulary
from validation.vocabulary.documents import DocumentStatus, DocumentType, NodeKind, NoteBasis, RelationType, Secrecy
from validation.vocabulary.policies import (
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
from validation.vocabulary.publication import ColumnType, PublicationKind
from validation.vocabulary.sources import Confidence, Origin
from validation.vocabulary.units import TaskState, UnitKind, UnitRole

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
