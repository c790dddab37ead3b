"""The page of `strat ask`: quotes with addresses, what they come to, and the ways on."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from strategy_cli.finding import Place, listed
from strategy_cli.graph.links import Graph, OwnedDecision, team_id
from strategy_cli.graph.people import decider_of, granter_of, owner_of_strategy
from strategy_cli.graph.wording import is_english
from strategy_cli.graph.work import Work, name_of
from strategy_cli.model.entry import Kind
from strategy_cli.model.metric import Metric
from strategy_cli.model.team import Team
from strategy_cli.views.asking.answer import Answer, Question, Result
from strategy_cli.views.asking.matching import Against, Like, TurnedDown
from strategy_cli.views.document import Block, Code, Document, Heading, Quote, Text, address_of
from strategy_cli.views.rights import in_words

NOT_JUDGED = "Not judged: the same thing said in other words, and whether it is wise."


@dataclass(frozen=True, slots=True)
class AskPage:
    """What is shown of a question: quotes, what they come to, what is left to people, an entry to paste."""

    team: Team
    question: Question
    answer: Answer
    quotes: tuple[Quote, ...]
    verdict: str
    not_judged: str
    entry: str  # "" when it was recorded


def ask_page(graph: Graph, team: Team, question: Question, answer: Answer, entry: str) -> AskPage:
    """The page of a question; `entry` is the decision as text, for pasting."""
    quotes = _quotes_of(graph, team, question, answer)
    return AskPage(
        team, question, answer, quotes, _verdict_of(graph, answer), _not_judged(graph, answer), entry
    )


def document_of(page: AskPage, path: str) -> Document:
    """The page as blocks; `path` is the team's file as its reader sees it."""
    blocks: list[Block] = [*page.quotes, Text(f"{page.verdict} {page.not_judged}")]
    if page.entry:
        head = f"To record it, under `decisions` in {path}, or with --record:"
        blocks += [Heading(head), Code(page.entry)]
    return Document(tuple(blocks))


def _quotes_of(graph: Graph, team: Team, question: Question, answer: Answer) -> tuple[Quote, ...]:
    """All that is written about the question, in the order in which a person weighs it."""
    return (
        *(_closed(graph, way) for way in answer.against),
        *(_rejected(graph, down) for down in answer.turned_down),
        *_serves(graph, question),
        *_doubt(graph),
        _right(graph, team, question, answer),
        *_touches(graph, team, question),
        *_moves(graph, question),
        *(_before(graph, each) for each in answer.like),
        _edition(graph, team, answer),
    )


def _verdict_of(graph: Graph, answer: Answer) -> str:
    """What the quotes come to, in a sentence, and the ways on."""
    sentence = f"{answer.result[0].upper()}{answer.result[1:]}"
    if answer.result is Result.AGAINST:
        return f"{sentence} {answer.because}. {_ways_on(graph, answer)}"
    if answer.result is Result.CLEAR:
        empty = "" if _rules_out(graph) else "; but no choice rules anything out yet"
        return f"{sentence}{empty}."
    who = f", {answer.ask}" if answer.ask else ""
    return f"{sentence}{who}: {answer.because}{'' if answer.because.endswith('?') else '.'}"


def _not_judged(graph: Graph, answer: Answer) -> str:
    """What is left to people, in a sentence or two."""
    text = NOT_JUDGED
    if answer.against:
        first = answer.against[0]
        text = f'Not judged: whether "{first.said}" is what {first.choice.id} meant, and whether it is wise.'
    if is_english(graph.strategy.language):
        return text
    return (
        f"{text} Words were compared as written: only of English ones are singular, plural and forms known."
    )


def _closed(graph: Graph, way: Against) -> Quote:
    choice = way.choice
    over = f", over {choice.over}" if choice.over else ""
    what = f'"{way.said}": {way.rule_out.what}{_because(way.rule_out.because)}'
    text = f"{what}, under {choice.id or 'a choice'}: {choice.we_choose}{over}{_because(choice.because)}"
    return Quote("ruled out", text, address_of(graph, way.rule_out.place))


def _rejected(graph: Graph, down: TurnedDown) -> Quote:
    why = down.option.rejected_because or "no reason is written"
    text = f'"{down.said}": {down.option.what}, rejected because {why}; by {_told(down.owned)}'
    return Quote("rejected before", text, address_of(graph, down.option.place))


def _serves(graph: Graph, question: Question) -> Iterator[Quote]:
    if found := question.initiative:
        order = [each.id for each in graph.strategy.initiatives]
        rank = f"number {order.index(found.id) + 1} of {len(order)}"
        problem = found.problem or "(the problem is not said)"
        yield Quote("you say it serves", f"{found.id}, {rank}: {problem}", address_of(graph, found.place))


def _doubt(graph: Graph) -> Iterator[Quote]:
    for principle in graph.strategy.principles:
        text = f"{principle.prefer}, even over {principle.even_over}"
        yield Quote("when in doubt", text, address_of(graph, principle.place))
    for always in graph.strategy.always:
        yield Quote("always", always.what, address_of(graph, always.place))


def _right(graph: Graph, team: Team, question: Question, answer: Answer) -> Quote:
    if right := answer.right:
        words = in_words(right, granter_of(graph, team, right)[0]) or "who decides is not written"
        within = f". Within: {right.within}" if right.within else ""
        until = f". Until {right.until}" if right.until else ""
        return Quote("your right", f"{right.area}: {words}{within}{until}", address_of(graph, right.place))
    areas = [right.area for right in team.decision_rights if right.area]
    asked = f"none on {question.area}" if question.area else "no `--area` named"
    return Quote("your right", f"{asked}; written are: {listed(areas) or 'none'}")


def _touches(graph: Graph, team: Team, question: Question) -> Iterator[Quote]:
    """A line for each team that is named, or that shares a need or give."""
    shared: dict[str, list[str]] = defaultdict(list)
    places: dict[str, Place] = {}
    for name in question.affects:
        shared[name].append("named by you")
    for asked in graph.once(Work).asked_of(team):
        name = team_id(asked.team)
        shared[name].append(f"needs {asked.need.id or asked.need.what} from you")
        places.setdefault(name, asked.need.place)
    for need in team.needs:
        if need.from_:
            shared[need.from_].append(f"you need {need.id or need.what} from them")
            places.setdefault(need.from_, need.place)
    for name, ways in shared.items():
        at = address_of(graph, places[name]) if name in places else None
        yield Quote("touches", f"{name_of(graph, name)}: {'; '.join(ways)}", at)
    if shared:
        yield Quote("not yet told", listed([name_of(graph, name) for name in shared]))


def _moves(graph: Graph, question: Question) -> Iterator[Quote]:
    for name in question.initiative.metrics if question.initiative else ():
        metric = graph.find(name, Kind.METRIC)
        if isinstance(metric, Metric):
            read = metric.latest
            values = (metric.from_, read.value if read else None, metric.to)
            amounts = " → ".join(str(value) for value in values if value is not None)
            unit = f" {metric.unit}" if metric.unit and amounts else ""
            worse = f"; must not get worse: {metric.guardrail}" if metric.guardrail else ""
            text = f"{metric.measures or metric.id}: {amounts or 'no numbers'}{unit}{worse}"
            yield Quote("moves", text, address_of(graph, metric.place))


def _edition(graph: Graph, team: Team, answer: Answer) -> Quote:
    brief = team.backbrief
    if not brief.is_written:
        return Quote("your edition", f"no back-brief; current {graph.edition}")
    standing = f"it does not hold: {answer.standing}" if answer.standing else "it holds"
    text = f"back-brief on {brief.edition or 1}, current {graph.edition}; {standing}"
    return Quote("your edition", text, address_of(graph, brief.place))


def _before(graph: Graph, each: Like) -> Quote:
    shared = f"shares {listed(list(each.shared))}"
    if not each.option:
        reason = _because(each.owned.decision.because)
        text = f"{_told(each.owned)}: {each.owned.decision.decided.rstrip('.')}{reason} ({shared})"
        return Quote("decided before", text, address_of(graph, each.owned.decision.place))
    why = each.option.rejected_because or "no reason is written"
    text = f"{each.option.what}, rejected because {why}; by {_told(each.owned)} ({shared})"
    return Quote("weighed before", text, address_of(graph, each.option.place))


def _because(reason: str) -> str:
    return f", because {reason}" if reason else ""


def _told(owned: OwnedDecision) -> str:
    decision = owned.decision
    day = f", {decision.date}" if decision.date else ""
    return f"{decision.id or 'a decision without an id'} ({decision.status or 'accepted'}{day})"


def _ways_on(graph: Graph, answer: Answer) -> str:
    ways = ["Drop it"]
    if answer.against:
        owner = owner_of_strategy(graph)[0]
        choices = ", ".join(ruling_choices(answer)) or "the choice"
        ways.append(f"or record it with `goes_against: [{choices}]` for {owner} to accept")
        ways.append("or ask for the choice to be changed")
    if answer.turned_down:
        people = dict.fromkeys(name for each in answer.turned_down for name in decider_of(graph, each.owned))
        ways.append(f"or tell {listed(list(people))} what has changed since it was rejected")
    return "; ".join(ways) + "."


def ruling_choices(answer: Answer) -> tuple[str, ...]:
    """The ids of the choices that rule it out, each once."""
    return tuple(dict.fromkeys(each.choice.id for each in answer.against if each.choice.id))


def _rules_out(graph: Graph) -> bool:
    return any(choice.rules_out for choice in graph.strategy.approach)
