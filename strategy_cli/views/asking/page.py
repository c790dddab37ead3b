"""The page of `strat ask`: quotes with addresses, what they come to, and the ways on."""

import json
from collections.abc import Iterator
from datetime import date

from strategy_cli.finding import listed
from strategy_cli.graph.links import Graph, OwnedDecision, team_id
from strategy_cli.graph.naming import as_id
from strategy_cli.graph.people import granter_of, owner_of_strategy
from strategy_cli.graph.work import Work, name_of
from strategy_cli.model.entry import Kind
from strategy_cli.model.metric import Metric
from strategy_cli.model.team import Team
from strategy_cli.views.asking.answer import SPEAKS_AGAINST, Answer, Question
from strategy_cli.views.document import Block, Code, Document, Heading, Quote, Text, address_of
from strategy_cli.views.rights import in_words

_WORDS_IN_ID = 5


def ask_page(graph: Graph, team: Team, question: Question, answer: Answer, today: date) -> Document:
    """All that is written about the question, in the order in which a person weighs it."""
    blocks: list[Block] = [
        *_closed(graph, answer),
        *_serves(graph, question),
        *_doubt(graph),
        *_right(graph, team, question, answer),
        *_touches(graph, team, question),
        *_moves(graph, question),
        *_before(graph, answer),
        Quote("your edition", f"back-brief {answer.standing or 'current'}; current edition {graph.edition}"),
        Text(answer.verdict),
    ]
    if answer.code == SPEAKS_AGAINST:
        blocks.append(Text(_ways_on(graph, answer)))
    blocks.append(Text("Not judged: whether the words mean the same, and whether it is wise."))
    blocks += [
        Heading("To record it, in your file under `decisions`:"),
        Code(entry_for(team, question, answer, today)),
    ]
    return Document(tuple(blocks))


def _closed(graph: Graph, answer: Answer) -> Iterator[Quote]:
    for way in answer.against:
        choice = way.choice
        text = (
            f'"{way.said}": {way.rule_out.what}, under {choice.id}: {choice.we_choose}, over {choice.over}, '
            f"because {choice.because}"
        )
        yield Quote("ruled out", text, address_of(graph, way.rule_out.place))
    for down in answer.turned_down:
        text = f'"{down.said}": {down.option.what}, rejected because {down.option.rejected_because}'
        yield Quote("turned down", f"{text} ({down.owned.decision.id})", address_of(graph, down.option.place))


def _serves(graph: Graph, question: Question) -> Iterator[Quote]:
    if found := question.initiative:
        order = [each.id for each in graph.strategy.initiatives]
        rank = f"number {order.index(found.id) + 1} of {len(order)}"
        yield Quote(
            "you say it serves", f"{found.id}, {rank}: {found.problem}", address_of(graph, found.place)
        )


def _doubt(graph: Graph) -> Iterator[Quote]:
    for principle in graph.strategy.principles:
        text = f"{principle.prefer}, even over {principle.even_over}"
        yield Quote("when in doubt", text, address_of(graph, principle.place))
    for always in graph.strategy.always:
        yield Quote("always", always.what, address_of(graph, always.place))


def _right(graph: Graph, team: Team, question: Question, answer: Answer) -> Iterator[Quote]:
    if right := answer.right:
        words = in_words(right, granter_of(graph, team, right)[0]) or "who decides is not written"
        within = f". Within: {right.within}" if right.within else ""
        yield Quote("your right", f"{right.area}: {words}{within}", address_of(graph, right.place))
    else:
        areas = [right.area for right in team.decision_rights if right.area]
        asked = f"none on {question.area}; " if question.area else "no `--area` named; "
        yield Quote("your right", f"{asked}written are: {listed(areas) or 'none'}")


def _touches(graph: Graph, team: Team, question: Question) -> Iterator[Quote]:
    for name in question.affects:
        yield Quote("touches", f"{name_of(graph, name)} (named by you), not yet told")
    for asked in Work(graph).asked_of(team):
        text = f"{name_of(graph, team_id(asked.team))} (needs {asked.need.id or asked.need.what} from you)"
        yield Quote("touches", text, address_of(graph, asked.need.place))
    for need in team.needs:
        text = f"{name_of(graph, need.from_)} (you need {need.id or need.what} from them)"
        yield Quote("touches", text, address_of(graph, need.place))


def _moves(graph: Graph, question: Question) -> Iterator[Quote]:
    for name in question.initiative.metrics if question.initiative else ():
        metric = graph.find(name, Kind.METRIC)
        if isinstance(metric, Metric):
            worse = f"; must not get worse: {metric.guardrail}" if metric.guardrail else ""
            text = f"{metric.measures}: from {metric.from_} to {metric.to}{worse}"
            yield Quote("moves", text, address_of(graph, metric.place))


def _before(graph: Graph, answer: Answer) -> Iterator[Quote]:
    for each in answer.like:
        shared = f"shares: {', '.join(each.shared)}"
        yield Quote(
            "decided before", f"{_told(each.owned)} ({shared})", address_of(graph, each.owned.decision.place)
        )


def _told(owned: OwnedDecision) -> str:
    decision = owned.decision
    day = f", {decision.date}" if decision.date else ""
    return f"{decision.id or 'a decision'} ({decision.status or 'accepted'}{day}): {decision.decided}"


def _ways_on(graph: Graph, answer: Answer) -> str:
    owner = owner_of_strategy(graph)[0]
    if not answer.against:
        return "Drop it; or say what has changed since the option was rejected, to whoever decided it."
    choices = ", ".join(dict.fromkeys(each.choice.id for each in answer.against))
    return (
        f"Drop it; or record it with `goes_against: [{choices}]` for {owner} to accept; "
        "or ask for the choice to be changed."
    )


def entry_for(team: Team, question: Question, answer: Answer, today: date) -> str:
    """An entry of `decisions`; texts in quotes, so that YAML keeps them as they are."""
    name = as_id(" ".join([team_id(team), *question.text.split()[:_WORDS_IN_ID]]))
    lines = [f"- id: {name or team_id(team)}", f"  date: {today}", "  status: proposed"]
    seen = "".join(each for each in question.text if each.isprintable())
    lines.append(f"  decided: {json.dumps(seen, ensure_ascii=False)}")
    lines.append(f"  initiative: {question.initiative.id}" if question.initiative else "  initiative:")
    lines.append("  because:")
    if answer.against:
        choices = ", ".join(dict.fromkeys(each.choice.id for each in answer.against))
        lines += [f"  goes_against: [{choices}]", "  accepted_by:"]
    else:
        lines.append("  follows:")
    lines += [f"  area: {question.area}"] if answer.right else []
    lines += [f"  door: {question.door}"] if question.door else []
    lines += [f"  affects: [{', '.join(question.affects)}]"] if question.affects else []
    return "\n".join(lines)
