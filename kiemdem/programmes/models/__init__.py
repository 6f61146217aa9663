from .links import Link
from .programme import Programme, TaskGroup
from .target import Target
from .task import Task

__all__ = ["Link", "Programme", "Target", "Task", "TaskGroup"]
