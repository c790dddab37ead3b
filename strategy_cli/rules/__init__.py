"""The catalogue: every rule, listed by hand in the order of the format; adding one is a file and a line here."""

from strategy_cli.rules.choices import choice_rules_nothing_out
from strategy_cli.rules.decisions import (
    decision_follows_nothing,
    decision_rests_on_retired,
    decision_without_initiative,
    supersede_broken,
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
from strategy_cli.rules.initiatives import (
    initiative_serves_nothing,
    initiative_without_owner,
    initiative_without_problem,
    initiative_without_team,
)
from strategy_cli.rules.metrics import metric_without_context
from strategy_cli.rules.page import CheckingModule, RuleModule
from strategy_cli.rules.strategy import missing_because, missing_element
from strategy_cli.rules.teams import contribution_without_part, team_without_contribution

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
    missing_because,
    choice_rules_nothing_out,
    initiative_serves_nothing,
    initiative_without_problem,
    initiative_without_owner,
    initiative_without_team,
    metric_without_context,
    team_without_contribution,
    contribution_without_part,
    decision_without_initiative,
    decision_follows_nothing,
    supersede_broken,
    decision_rests_on_retired,
)

RULES: tuple[RuleModule, ...] = (*READING, *IGNORES, *CHECKS)
