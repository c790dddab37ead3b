"""`strat rename`: another id for a thing, in every file that names it."""

import re
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.rebasing import rebase
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened
from strategy_cli.commands.writes import DryRun, Plan, carried_out
from strategy_cli.errors import StratError
from strategy_cli.finding import counted, listed
from strategy_cli.graph.naming import Named, as_id, everything_named, some
from strategy_cli.graph.renaming import things_called, why_taken
from strategy_cli.model.ids import is_well_formed
from strategy_cli.model.team import Team
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note
from strategy_cli.writing.data import Route
from strategy_cli.writing.naming import NAMINGS, Naming, mentions, renamed

_KINDS = (*NAMINGS, "give")  # a give has the id of the need that it answers


def run(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"{', '.join(_KINDS)}.")],
    old: Annotated[str, typer.Argument(metavar="OLD", help="The id it has.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id it gets.")],
    team: Annotated[
        str,
        typer.Option("--team", metavar="TEAM", help="Whose it is, where several teams have one of this id."),
    ] = "",
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Give a thing another id, in every file that names it; a team's file gets the new name too.

    Texts and comments stay as they are; where they have the old id, it says so.
    Exit code 0: renamed; 2: nothing was written.
    """
    if kind not in _KINDS:
        near = did_you_mean(kind, _KINDS) or f"; there are {', '.join(_KINDS)}"
        raise StratError(f"there is no kind `{kind}` to rename{near}")
    if not is_well_formed(new):
        hint = f"; write `{as_id(new)}`" if as_id(new) else ""
        raise StratError(f"`{new}` is no id: small letters, digits and hyphens, a letter first{hint}")
    naming, world = NAMINGS["need" if kind == "give" else kind], surroundings.of(context)

    def planned(work: Opened) -> tuple[Plan, str]:
        group = _thing(work, kind, naming, old, team)
        taken = why_taken(work.graph, group, new) if old != new else "this is its id already"
        if taken and not (old != new and _was_cut_off(work, naming, group, old, new)):
            raise StratError(f"{taken}; choose another id")
        plan, count = _plan(work, naming, group, old, new)
        if not quiet:
            _tell_what_is_left(plan, old)
        return plan, f"`{old}` is now `{new}` in {counted(count, 'place')}"

    work = opened(world, directory, today)
    carried_out(work, lambda: opened(world, directory, today), planned, dry_run, quiet)


def _thing(work: Opened, kind: str, naming: Naming, old: str, team: str) -> Sequence[Named]:
    """What the id stands for; raises StratError where that is nothing, or not one thing."""
    if team:
        team_named(work.graph, team)
    found = things_called(work.graph, naming.lists, old, team)
    if not found:
        known = _known(work, naming)
        near = did_you_mean(old, known) or (f"; there are: {some(known)}" if known else "")
        raise StratError(f"no {kind} is called `{old}`{near}")
    if len(found) > 1:
        places = listed(list(dict.fromkeys(group[0].entry.place.path for group in found)))
        whose = naming.kind is None or kind == "area"
        advice = "say with --team whose you mean" if whose else "mend that first"
        raise StratError(f"{len(found)} are called `{old}`, in {places}; {advice}")
    entry = found[0][0].entry
    if isinstance(entry, Team) and entry.id not in ("", old):
        raise StratError(f"{entry.place.path} says `id: {entry.id}`; write `id: {old}` there first")
    return found[0]


def _known(work: Opened, naming: Naming) -> list[str]:
    """Every id of this kind, in the order written."""
    lists = naming.lists
    everything = everything_named(work.graph)
    here = (each for each in everything if _list_of(each) in lists or (not lists and not _list_of(each)))
    return list(dict.fromkeys(each.name for each in here if each.name))


def _list_of(named: Named) -> str:
    return named.entry.place.route[0].partition("[")[0] if named.entry.place.route else ""


def _plan(work: Opened, naming: Naming, group: Sequence[Named], old: str, new: str) -> tuple[Plan, int]:
    """The new texts, and in how many places they differ.

    What only names the thing is written first: after a kill between two files, the same call finishes.
    """
    plan, count, own = Plan(work, renamed=(new, old)), 0, group[0].entry.place.path
    paths = [each.entry.place.path for each in group] if naming.kind is None else [*work.folder.files]
    if naming.key == "area":
        paths = [own]
    for path in sorted(dict.fromkeys(paths), key=lambda each: each == own):
        text = plan.text(path)
        routes = list(_routes(text, plan, path, naming, group, old)) if old in text else []
        if routes:
            plan.take(path, renamed(text, routes, new))
            count += len(routes)
    if not naming.lists:
        folder, _, file = own.rpartition("/")
        plan.move(own, f"{folder}/{new}.{file.rpartition('.')[2]}")
        count += 1
    rebase(plan)
    return plan, count


def _was_cut_off(work: Opened, naming: Naming, group: Sequence[Named], old: str, new: str) -> bool:
    """Whether this very rename of a team ended before the old file was removed."""
    plan, _ = _plan(work, naming, group, old, new)
    return any(plan.old(path) == plan.texts[path].encode() for path in plan.moved)


def _routes(
    text: str, plan: Plan, path: str, naming: Naming, group: Sequence[Named], old: str
) -> Iterator[Route]:
    """Where a file names the thing."""
    if naming.kind is None:
        yield from ((*each.entry.place.route, "id") for each in group if each.entry.place.path == path)
    else:
        yield from mentions(text, plan.model(path), naming, old)


def _tell_what_is_left(plan: Plan, old: str) -> None:
    """Say where a text or comment still has the old id; a plain word as an id would be found everywhere."""
    if "-" not in old:
        return
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    left = [
        f"{path}:{number}"
        for path in plan.work.folder.files
        if path not in plan.moved.values()
        for number, line in enumerate(plan.text(path).splitlines(), 1)
        if word.search(line)
    ]
    if left:
        note(on_one_line(f"`{old}` still stands in the words of {some(left)}; that is yours to change"))
