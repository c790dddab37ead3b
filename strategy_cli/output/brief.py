"""A briefing as Markdown, through a template; and the index of all of them."""

from collections.abc import Iterable
from dataclasses import fields

from strategy_cli.output.markdown import Linking, Written, code, links_to, written
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.templating import Renderer
from strategy_cli.views.briefing.head import Head
from strategy_cli.views.briefing.page import Briefing

TEMPLATE = "brief.md.j2"


def brief_markdown(briefing: Briefing, renderer: Renderer, link: Linking) -> str:
    """The page of one team."""
    values = {field.name: getattr(briefing, field.name) for field in fields(briefing)}
    return renderer.render({**values, "link": link, "code": code})


def index_markdown(heads: Iterable[Head]) -> str:
    """The page that leads to all others: name, lead, back-brief."""
    rows = "".join(f"- {_entry(head)}\n" for head in heads)
    return f"# Briefings\n\n{rows}"


def _entry(head: Head) -> Written:
    link = links_to(SeenFrom())(head.name, f"{head.id}.md", 0)
    if head.ended:
        return Written(f"{link}: ended{written(f' on {head.ended.date}') if head.ended.date else ''}")
    lead = f"lead {written(head.lead)}" if head.lead else "no lead named"
    return Written(f"{link}: {lead}; {_STATES[head.backbrief.state].format(head.backbrief.edition)}")


_STATES = {
    "absent": "no back-brief yet",
    "unknown": "whether their back-brief is current is not known",
    "behind": "back-brief on edition {}, the strategy has changed for them since",
    "current": "back-brief current (edition {})",
}
