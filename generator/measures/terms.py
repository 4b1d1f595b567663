"""Words for what is computed, never typed."""

from __future__ import annotations

from generator.schema.types import Term


class Status(Term):
    """Where a promise stands on a day."""

    OVERDUE = "overdue", "逾期未兑现"
    IN_PROGRESS = "in_progress", "在办"
    NOT_STARTED = "not_started", "未启动"
    STANDING = "standing", "长期坚持"
    KEPT_LATE = "kept_late", "逾期兑现"
    KEPT = "kept", "已兑现"
    WITHDRAWN = "withdrawn", "依规撤回"


class Flag(Term):
    EXTENDED = "extended", "依规延期"
    STALE = "stale", "久未更新"


class Verified(Term):
    """What was found of what a unit claims."""

    UNVERIFIED = "unverified", "未核验"
    TRUE = "true", "核验属实"
    PARTLY = "partly", "核验部分属实"
    FALSE = "false", "核验不属实"


class State(Term):
    """Silence is not cleanliness: what is there, whole or with gaps, a reported zero, not asked for, or not
    reported at all."""

    DATA = "data", "有数据"
    PARTLY = "partly", "没报全"
    ZERO = "zero", "零报告"
    NOT_APPLICABLE = "not_applicable", "不适用"
    MISSING = "missing", "未报送"


class MonthState(Term):
    REPORTED = "reported", "已报送"
    ZERO = "zero", "零报告"
    LATE = "late", "迟报"
    MISSING = "missing", "未报送"
    NOT_DUE = "not_due", "未到期"
    NOT_APPLICABLE = "not_applicable", "不适用"


class Timeliness(Term):
    """Whether a disclosure was published within the limit of its catalogue item."""

    ON_TIME = "on_time", "按时"
    LATE = "late", "迟公开"
    NO_LIMIT = "no_limit", "无时限"
    UNKNOWN = "unknown", "放假安排未录入，无法计算"


class Prompt(Term):
    """Whether something was done within the working days that it may take."""

    ON_TIME = "on_time", "按时"
    LATE = "late", "迟了"
    OPEN = "open", "未到期"
    OVERDUE = "overdue", "到期未办"
    UNKNOWN = "unknown", "放假安排未录入，无法计算"


class Rectification(Term):
    """What became of the problems that an inspection found."""

    CLEAN = "clean", "没有发现问题"
    DONE = "done", "按期整改"
    LATE = "late", "逾期整改"
    OPEN = "open", "正在整改"
    OVERDUE = "overdue", "逾期未整改"


class ColumnState(Term):
    """How fresh a column of a unit is: a catalogue item that it must publish."""

    BLANK = "blank", "空白"
    STALE = "stale", "久未更新"
    FRESH = "fresh", "正常"


class Clearing(Term):
    """Whether a unit has cleared what it owed by the day that it set itself."""

    PAST = "past", "过期未清零"
    UNPLANNED = "unplanned", "没有清零期限"
    RUNNING = "running", "未到清零期限"
    CLEARED_LATE = "cleared_late", "晚了才还清"
    CLEARED = "cleared", "已清零"
    UNKNOWN = "unknown", "未报送"
