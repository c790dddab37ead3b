"""What the files say to a question as JSON, for scripts."""

from strategy_cli.graph.links import team_id
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json
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
        "ruled_out": [
            {
                "choice": each.choice.id,
                "what": each.rule_out.what,
                "said": each.said,
                "because": each.choice.because,
            }
            for each in answer.against
        ],
        "rejected": [
            {
                "decision": each.owned.decision.id,
                "what": each.option.what,
                "said": each.said,
                "because": each.option.rejected_because,
            }
            for each in answer.turned_down
        ],
        "similar": [
            {
                "decision": each.owned.decision.id,
                "what": each.option.what if each.option else each.owned.decision.decided,
                "is_rejected": each.option is not None or each.owned.decision.status == "rejected",
                "because": each.option.rejected_because if each.option else each.owned.decision.because,
                "shares": list(each.shared),
            }
            for each in answer.like
        ],
        "quotes": [_quote(quote) for quote in page.quotes],
        "verdict": page.verdict,
        "not_judged": page.not_judged,
        "entry": page.entry,
    }
    return for_json(found) + "\n"


def _quote(quote: Quote) -> dict[str, object]:
    at = {"path": quote.at.path, "line": quote.at.line} if quote.at else {"path": "", "line": 0}
    return {"label": quote.label, "text": quote.text, **at}
