"""Where the matrix of initiatives, teams and metrics is empty, whose move it is, and what is meant so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from strategy_cli.finding import Finding, Ignored, NotJudged, listed
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import owner_of_metric
from strategy_cli.views.document import Address, Block, Heading, Item, Listing, Table, Text, address_of

# The rules whose findings are gaps of the matrix.
GAP_RULES = (
    "initiative-without-team",
    "initiative-without-metric",
    "team-without-contribution",
    "contribution-without-metric",
    "metric-unlinked",
)


@dataclass(frozen=True, slots=True)
class Gap:
    """Where nothing stands, and whose move it is; `ignored` is the reason of the comment that covers it."""

    text: str
    at: Address
    owner: tuple[str, ...]
    rule: str  # "" where no rule asks for it
    ignored: str | None = None


@dataclass(frozen=True, slots=True)
class Gaps:
    """All gaps in the order of the files, and what could not be judged."""

    found: tuple[Gap, ...]
    not_judged: tuple[str, ...]


def gaps_of(
    graph: Graph,
    findings: Iterable[Finding],
    ignored: Iterable[Ignored],
    not_judged: Iterable[NotJudged],
    off: Iterable[str],
) -> Gaps:
    """The gaps as the rules word them, and metrics that no team moves; `off` are rules that did not run."""
    found = [_gap(each) for each in findings if each.rule in GAP_RULES]
    found += [_gap(each.finding, each.reason) for each in ignored if each.finding.rule in GAP_RULES]
    told = {gap.at for gap in found if gap.rule == "metric-unlinked"}
    found += [gap for gap in _unmoved(graph) if gap.at not in told]
    silent = [f"{each.because} ({each.rule})" for each in not_judged if each.rule in GAP_RULES]
    silent += [f"the settings switch {rule} off" for rule in off]
    silent += [f"{path} could not be read, and is left out" for path in graph.workspace.unread]
    return Gaps(tuple(sorted(found, key=lambda gap: (gap.at.path, gap.at.line))), tuple(silent))


def _gap(finding: Finding, reason: str | None = None) -> Gap:
    at = Address(finding.place.path, finding.excerpt.span.line)
    return Gap(finding.message, at, finding.owner, finding.rule, reason)


def _unmoved(graph: Graph) -> Iterator[Gap]:
    moved = {name for team in graph.active_teams for part in team.contributes for name in part.moves}
    for metric in graph.strategy.metrics:
        if metric.id and metric.id not in moved and graph.active_teams:
            text = f"metric `{metric.id}` is moved by no team's part"
            yield Gap(text, address_of(graph, metric.place), owner_of_metric(graph, metric.id), "")


def gaps_blocks(graph: Graph, gaps: Gaps) -> tuple[Block, ...]:
    """The gaps as a list, those that a comment ignores with its reason, and what was not judged."""
    blocks: list[Block] = []
    open_ = [gap for gap in gaps.found if gap.ignored is None]
    meant = [gap for gap in gaps.found if gap.ignored is not None]
    if open_:
        blocks += [Heading("Gaps:"), Listing(tuple(Item(_said(gap), gap.at) for gap in open_))]
    elif graph.strategy.initiatives and not gaps.not_judged:
        blocks.append(Text("No gap: no initiative, team or metric stands alone, as written."))
    if meant:
        items = tuple(
            Item(f"{gap.text}, because: {gap.ignored or 'no reason given'}", gap.at) for gap in meant
        )
        blocks += [Heading("Ignored in the files, with the reason there:"), Listing(items)]
    if gaps.not_judged:
        blocks += [Heading("Not judged:"), Listing(tuple(map(Item, gaps.not_judged)))]
    return tuple(blocks)


def gaps_table(gaps: Gaps) -> Table:
    """The gaps for scripts and spreadsheets."""
    columns = ("gap", "for", "rule", "ignored because", "path", "line")
    rows = (
        (gap.text, ", ".join(gap.owner), gap.rule, gap.ignored or "", gap.at.path, str(gap.at.line))
        for gap in gaps.found
    )
    return Table(columns, tuple(rows))


def _said(gap: Gap) -> str:
    return f"{gap.text}; for {listed(list(gap.owner))}"
