"""Whether an expression is text that `output` made or escaped: read off the source, so nothing is missed."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Trees: TypeAlias = Mapping[str, ast.Module]  # by path in the package
# Of `output`, what hands texts on as they came; and what others make, with the reason why it is safe.
RAW = {"output/phrases.py", "output/paths.py", "output/stream.py"}
SAFE = {
    "__version__": "our own",
    "completed": "names that are ids, and options; tests/commands/test_completion.py holds that",
}


@dataclass(frozen=True)
class Finished:
    """The expressions of one module, with its neighbours to look up what it imports."""

    trees: Trees
    path: str

    @property
    def tree(self) -> ast.Module:
        """The module."""
        return self.trees[self.path]

    def arguments_of(self, name: str) -> Iterator[tuple[ast.expr, ast.AST]]:
        """What the module hands to the function of that name, each with the function that does it."""
        for scope in [self.tree, *self._functions()]:
            for node in _own(scope):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name and node.args:
                    yield node.args[0], scope

    def holds(self, node: ast.AST, scope: ast.AST) -> bool:
        """Whether all that an expression can be was made by `output`, or stands in our own source."""
        if isinstance(node, ast.Call):
            return self._call_holds(node, scope)
        if isinstance(node, ast.Name):
            return self._made(node.id) or self._bound_holds(node.id, scope)
        parts = _parts(node)
        return parts is not None and all(self.holds(part, scope) for part in parts)

    def _call_holds(self, call: ast.Call, scope: ast.AST) -> bool:
        if isinstance(call.func, ast.IfExp):  # (markdown_of if … else text_of)(page)
            return self.holds(call.func, scope)
        name = _name(call.func)
        if name == "join" and isinstance(call.func, ast.Attribute):
            return all(self.holds(each, scope) for each in [call.args[0], call.func.value])
        if name == "map":
            return self.returns_finished(_name(call.args[0]))
        if isinstance(call.func, ast.Attribute) and self.holds(call.func.value, scope):
            return True  # a method of what `output` made, as `.items()`
        return self._made(name) or self.returns_finished(name)

    def returns_finished(self, name: str) -> bool:
        """Whether a function, of this module or another of the commands, returns nothing else."""
        here = [each for each in self._functions() if each.name == name]
        if here:
            returned = [each for each in _own(here[0]) if isinstance(each, ast.Return) and each.value]
            return bool(returned) and all(self.holds(each.value, here[0]) for each in returned if each.value)
        path = self._imported().get(name, "")
        return path in self.trees and path != self.path and Finished(self.trees, path).returns_finished(name)

    def _made(self, name: str) -> bool:
        """Whether a name is a function or value of `output`, or one that is known to be safe."""
        path = self._imported().get(name, "")
        return name in SAFE or (path.startswith("output/") and path not in RAW)

    def _bound_holds(self, name: str, scope: ast.AST) -> bool:
        """Whether all that a name is given, in its function or else the module, holds."""
        given = list(_given(name, scope)) or list(_given(name, self.tree))
        return bool(given) and all(self.holds(each, scope) for each in given)

    def _functions(self) -> list[ast.FunctionDef]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)]

    def _imported(self) -> dict[str, str]:
        """The path of the module that each imported name comes from."""
        return {
            alias.asname or alias.name: f"{module.replace('.', '/')}.py"
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom) and (module := (node.module or "").partition(".")[2])
            for alias in node.names
        }


def _parts(node: ast.AST) -> list[ast.expr] | None:
    """What an expression is made of, none for a text of our own; None where it may be anything."""
    match node:
        case ast.Constant():
            return []
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            return parts
        case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.GeneratorExp(elt=part) | ast.ListComp(elt=part):
            return [part]
        case ast.FormattedValue(value=part) | ast.Subscript(value=part) | ast.Attribute(value=part):
            return [part]
    return None


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """What stands in a function, without what stands in functions inside it."""
    for node in ast.iter_child_nodes(scope):
        if not isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node
            yield from _own(node)


def _given(name: str, scope: ast.AST) -> Iterator[ast.expr]:
    """What a name is given: by `=` and `+=`, or each in turn by `for`."""
    for node in _own(scope):
        match node:
            case ast.Assign(targets=[target], value=value) if name in _names(target):
                yield value
            case ast.AugAssign(target=target, value=value) | ast.NamedExpr(target=target, value=value) if (
                name in _names(target)
            ):
                yield value
            case ast.comprehension(target=target, iter=several) | ast.For(target=target, iter=several) if (
                name in _names(target)
            ):
                yield several


def _names(target: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def _name(function: ast.AST) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
