"""The catalogue: every rule, listed by hand; adding one is a file and a line here."""

from strategy_cli.rules.backbrief import (
    backbrief_priorities_differ,
    backbrief_question_open,
    backbrief_unheard,
    no_backbrief,
    stale_backbrief,
)
from strategy_cli.rules.choices import (
    choice_nobody_would_refuse,
    choice_rules_nothing_out,
    choice_unused,
    choice_without_real_alternative,
    goal_as_choice,
    touches_ruled_out,
)
from strategy_cli.rules.decisions import (
    decision_beyond_rights,
    decision_follows_nothing,
    decision_outside_strategy,
    decision_rests_on_retired,
    decision_without_initiative,
    exception_not_accepted,
    one_way_door_alone,
    supersede_broken,
)
from strategy_cli.rules.dependencies import (
    affected_team_not_told,
    dependency_dates_clash,
    name_nearly_same,
    need_not_answered,
    no_effect_on_others,
)
from strategy_cli.rules.files import (
    bad_id,
    duplicate_key,
    hidden_characters,
    ignore_without_reason,
    lost_text,
    unknown_key,
    unknown_reference,
    unknown_rule_in_ignore,
    unreadable_file,
    unused_ignore,
    wrong_type,
    yaml_feature,
    yaml_syntax,
)
from strategy_cli.rules.freshness import change_not_recorded, date_passed
from strategy_cli.rules.initiatives import (
    initiative_serves_nothing,
    initiative_without_metric,
    initiative_without_owner,
    initiative_without_problem,
    initiative_without_team,
    owner_not_one_name,
    retired_in_use,
    solution_as_problem,
    too_many,
)
from strategy_cli.rules.metrics import (
    metric_counts_activity,
    metric_incomplete,
    metric_unlinked,
    metric_without_context,
    metric_without_guardrail,
    reading_stale,
)
from strategy_cli.rules.page import CheckingModule, ComparingModule, RuleModule
from strategy_cli.rules.principles import (
    missing_principles,
    principle_unused,
    principle_without_tradeoff,
    principles_contradict,
)
from strategy_cli.rules.prose import because_too_short, fluff_words, too_long_to_brief
from strategy_cli.rules.rights import (
    autonomy_outruns_alignment,
    autonomy_withheld,
    no_decision_rights,
    rights_without_bounds,
    self_granted_rights,
)
from strategy_cli.rules.strategy import (
    missing_because,
    missing_diagnosis,
    missing_element,
    placeholder_text,
    vision_without_endpoint,
)
from strategy_cli.rules.teams import (
    contribution_without_metric,
    contribution_without_part,
    copied_not_translated,
    rule_out_not_acknowledged,
    team_without_contribution,
)

# Worded where the text is read; a page without a check of its own.
READING: tuple[RuleModule, ...] = (
    lost_text,
    unreadable_file,
    yaml_syntax,
    yaml_feature,
    duplicate_key,
    unknown_key,
    wrong_type,
    hidden_characters,
)

# About ignore comments: worded where those are applied, and a page likewise.
IGNORES: tuple[RuleModule, ...] = (ignore_without_reason, unknown_rule_in_ignore, unused_ignore)

CHECKS: tuple[CheckingModule, ...] = (
    unknown_reference,
    bad_id,
    missing_element,
    vision_without_endpoint,
    missing_diagnosis,
    missing_because,
    placeholder_text,
    choice_rules_nothing_out,
    choice_without_real_alternative,
    choice_nobody_would_refuse,
    goal_as_choice,
    choice_unused,
    touches_ruled_out,
    too_many,
    initiative_serves_nothing,
    initiative_without_problem,
    solution_as_problem,
    initiative_without_owner,
    owner_not_one_name,
    initiative_without_team,
    initiative_without_metric,
    retired_in_use,
    metric_without_context,
    metric_incomplete,
    metric_without_guardrail,
    metric_unlinked,
    metric_counts_activity,
    reading_stale,
    missing_principles,
    principle_without_tradeoff,
    principles_contradict,
    principle_unused,
    team_without_contribution,
    contribution_without_part,
    copied_not_translated,
    contribution_without_metric,
    rule_out_not_acknowledged,
    decision_without_initiative,
    decision_outside_strategy,
    decision_follows_nothing,
    exception_not_accepted,
    one_way_door_alone,
    decision_beyond_rights,
    supersede_broken,
    decision_rests_on_retired,
    need_not_answered,
    dependency_dates_clash,
    affected_team_not_told,
    no_effect_on_others,
    name_nearly_same,
    no_decision_rights,
    self_granted_rights,
    rights_without_bounds,
    autonomy_outruns_alignment,
    autonomy_withheld,
    no_backbrief,
    stale_backbrief,
    backbrief_unheard,
    backbrief_priorities_differ,
    backbrief_question_open,
    change_not_recorded,
    date_passed,
    fluff_words,
    too_long_to_brief,
    because_too_short,
)

# These see more beside an earlier version; the first is nothing without one.
COMPARING: tuple[ComparingModule, ...] = (
    change_not_recorded,
    supersede_broken,
    stale_backbrief,
    autonomy_outruns_alignment,
)
NEEDS_BASE: tuple[ComparingModule, ...] = (change_not_recorded,)

RULES: tuple[RuleModule, ...] = (*READING, *IGNORES, *CHECKS)
