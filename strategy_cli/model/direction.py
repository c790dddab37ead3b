"""Where the company goes and by which choices: vision, milestone, differentiator, approach, principles."""

from typing import ClassVar

from strategy_cli.model.entry import Entry
from strategy_cli.model.keys import key
from strategy_cli.model.values import Day, Id, Text


class Endpoint(Entry):
    """A specific endpoint: what is true then, when, and the sign by which outsiders see it was reached."""

    text: Text = key("", description="What will be true then, in one or two sentences.")
    by: Day = key(None, description="The day by which it is reached.")
    proof: Text = key("", description="The sign by which outsiders see that it was reached.")


class Differentiator(Entry):
    """The unique value proposition: for whom, what they get, and unlike what."""

    for_: Text = key("", alias="for", description="For whom: the people you serve, not everyone you could.")
    we_offer: Text = key("", description="What they get from you.")
    unlike: Text = key("", description="What they would use otherwise, and what is wrong with it for them.")


class RuledOut(Entry):
    """Something that a choice rules out; a text alone is its `what`."""

    shorthand: ClassVar[str] = "what"

    what: Text = key("", description="What you will not do, in the words people would propose it with.")
    because: Text = key("", description="Why the choice rules it out, where that is not plain.")
    until: Day = key(
        None, description="The day until which it is ruled out; leave it out where it is for good."
    )


class Choice(Entry):
    """One choice of the way to the endpoint; a choice that closes no other way is none."""

    id: Id = ""
    we_choose: Text = key("", description="What you choose: a way, not a goal.")
    over: Text = key("", description="The good alternative that you give up for it.")
    because: Text = key(
        "", description="Why this and not the alternative: what somebody needs to decide alike."
    )
    rules_out: tuple[RuledOut, ...] = key((), description="What nobody does as long as this choice holds.")


class Principle(Entry):
    """What settles it when two good things collide."""

    id: Id = ""
    prefer: Text = key("", description="The good thing that wins.")
    even_over: Text = key("", description="The other good thing, which gives way when both cannot be had.")
    because: Text = key("", description="Why it wins here.")


class Always(Entry):
    """What holds for everyone whatever the strategy: law, safety, money, values."""

    id: Id = ""
    what: Text = key("", description="What holds.")
    because: Text = key("", description="Why it holds: the law, a promise, a value.")
