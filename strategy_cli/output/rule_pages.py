"""The catalogue for readers: a list, one rule's page, all pages as Markdown, or JSON for tools."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from strategy_cli.output.painting import Line
from strategy_cli.output.show import for_json, for_markdown_block, for_terminal, on_one_line
from strategy_cli.rules.page import Page, RuleModule, base_of, page_of

_LABELS = (("why", "Why it matters"), ("source", "Where that comes from"), ("write", "What to write"))
_HEAD = """# Rules

Made by `strat rule -f markdown`; `strat rule NAME` shows one page in the terminal.
The examples are fragments: each shows only the keys it is about.
"""
_MORE = (("ignore", "When to ignore it"), ("who", "Who must act"))


def rule_list(rules: Sequence[RuleModule]) -> Iterator[Line]:
    """Every rule under its group: name, severity, and what must hold."""
    for group, members in groupby(rules, key=lambda rule: page_of(rule).group):
        yield ((group, "bold"),)
        for rule in members:
            page = page_of(rule)
            yield (
                (f"  {page.name:<32}", ""),
                (f"{rule.SEVERITY:<8}", "dim"),
                (f" {on_one_line(page.what)}", ""),
            )
        yield (("", ""),)
    yield (("A rule's page: strat rule NAME", ""),)


def rule_page(rule: RuleModule) -> Iterator[Line]:
    """One rule's page for a terminal."""
    page = page_of(rule)
    yield ((page.name, "bold"), (f"  {rule.SEVERITY}{_eased(rule)}, group {page.group}", "dim"))
    yield (("", ""),)
    yield ((on_one_line(page.holds), ""),)
    for field, label in (*_LABELS, *_MORE):
        yield (("", ""),)
        yield ((f"{label}: ", "bold"), (on_one_line(_capital(getattr(page, field))), ""))
    for label, example in _examples(rule):
        yield (("", ""),)
        yield ((f"{label}:", "bold"),)
        for line in for_terminal(example).strip("\n").split("\n"):
            yield ((f"    {line}", ""),)


def rule_pages_markdown(rules: Sequence[RuleModule]) -> str:
    """All pages as one Markdown document: `docs/rules.md`. The pages are ours, so their Markdown is meant."""
    parts = [_HEAD]
    for group, members in groupby(rules, key=lambda rule: page_of(rule).group):
        parts.append(f"## {group}\n")
        parts += (markdown_page(rule, page_of(rule)) for rule in members)
    return "\n".join(parts)


def markdown_page(rule: RuleModule, page: Page) -> str:
    """One rule's page as Markdown."""
    told = "\n\n".join(
        f"**{label}.** {_capital(getattr(page, field))}" for field, label in (*_LABELS, *_MORE)
    )
    examples = "\n\n".join(
        f"{label}:\n\n{for_markdown_block(example.strip(chr(10))).replace('```', '```yaml', 1)}"
        for label, example in _examples(rule)
    )
    return f"### {page.name}\n\n*{rule.SEVERITY}{_eased(rule)}.* {page.holds}\n\n{told}\n\n{examples}\n"


def rules_json(rules: Sequence[RuleModule]) -> str:
    """The pages as JSON: a list of objects, one a rule."""
    return for_json([_entry(rule, page_of(rule)) for rule in rules]) + "\n"


def _entry(rule: RuleModule, page: Page) -> dict[str, object]:
    return {
        "name": page.name,
        "group": page.group,
        "severity": rule.SEVERITY.value,
        "warns_in_draft": rule.EASED_IN_DRAFT,
        "what": page.what,
        "more": page.more,
        "why": page.why,
        "source": page.source,
        "write": page.write,
        "ignore": page.ignore,
        "for": page.who,
        "bad": rule.BAD.strip("\n"),
        "good": rule.GOOD.strip("\n"),
        "base": base_of(rule).strip("\n"),
    }


def _examples(rule: RuleModule) -> Iterator[tuple[str, str]]:
    """The examples with their titles; first what they are compared with, where they are."""
    if base := base_of(rule):
        yield "Before", base
    yield from (("Bad", rule.BAD), ("Good", rule.GOOD))


def _eased(rule: RuleModule) -> str:
    return " (a warning in a draft)" if rule.EASED_IN_DRAFT else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
