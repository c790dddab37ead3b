"""What the files say to a question as JSON, for scripts."""

from strategy_cli.graph.links import team_id
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json
from strategy_cli.views.asking.matching import Against, Like, TurnedDown
from strategy_cli.views.asking.page import AskPage
from strategy_cli.views.document import Quote

VERSION = 1


def ask_json(page: AskPage, code: int, seen: SeenFrom) -> str:
    """The result, ids that it rests on, and each quote with its address in the workspace, named once."""
    answer = page.answer
    found = {
        "version": VERSION,
        "workspace": seen.folder,
        "team": team_id(page.team),
        "text": page.question.text,
        "result": answer.result.value,
        "exit_code": code,
        "because": answer.because,
        "ask": answer.ask,
        "ruled_out": [_ruled_out(each) for each in answer.against],
        "rejected": [_rejected(each) for each in answer.turned_down],
        "similar": [_similar(each) for each in answer.like],
        "quotes": [_quote(quote) for quote in page.quotes],
        "verdict": page.verdict,
        "not_judged": page.not_judged,
        "entry": page.entry,
    }
    return for_json(found) + "\n"


def _ruled_out(way: Against) -> dict[str, object]:
    choice = way.choice
    return {"choice": choice.id, "what": way.rule_out.what, "said": way.said, "because": choice.because}


def _rejected(down: TurnedDown) -> dict[str, object]:
    option = down.option
    told = {"decision": down.owned.decision.id, "what": option.what, "said": down.said}
    return {**told, "because": option.rejected_because}


def _similar(near: Like) -> dict[str, object]:
    decision, option = near.owned.decision, near.option
    return {
        "decision": decision.id,
        "what": option.what if option else decision.decided,
        "is_rejected": option is not None or decision.status == "rejected",
        "because": option.rejected_because if option else decision.because,
        "shares": list(near.shared),
    }


def _quote(quote: Quote) -> dict[str, object]:
    at = {"path": quote.at.path, "line": quote.at.line} if quote.at else {"path": "", "line": 0}
    return {"label": quote.label, "text": quote.text, **at}
