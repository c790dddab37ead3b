"""Small faults that somebody could make in a module, one at a time: what `make mutants` puts in."""

import ast
import copy
import re
from collections.abc import Iterator
from types import CodeType
from typing import Any

_OTHER: dict[type, tuple[type, ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add,),
}
_OPPOSITE = {"min": "max", "max": "min", "any": "all", "all": "any"}
_REMOVED = (
    ast.Expr,
    ast.Assign,
    ast.AugAssign,
    ast.Return,
    ast.Raise,
    ast.Continue,
    ast.Break,
    ast.For,
    ast.If,
)
_LISTS = {"args", "keywords", "elts", "values", "ifs"}  # whose parts may be left out, one each
_LEFT_ALONE = {"annotation", "returns", "decorator_list", "type_params", "bases"}
_PATTERN = re.compile(r"[\\\[]")  # what has one of these is a regular expression: each sign counts
_SIGN = re.compile(r"\\?.", re.DOTALL)


def faults(source: str, path: str) -> Iterator[tuple[int, str, CodeType]]:
    """Each fault by its line and in words, with the code of the module that has it."""
    tree = ast.parse(source)
    sound = compile(tree, path, "exec")
    for holder, field, at, old in list(_places(tree)):
        for new in _instead(old):
            if isinstance(holder, ast.Module) and isinstance(new, ast.Pass):
                continue
            _put(holder, field, at, new)
            code = _compiled(tree, path)
            if code and code != sound:
                line = getattr(old, "lineno", getattr(holder, "lineno", 0))
                yield line, _said(old, new), code
        _put(holder, field, at, old)


def _places(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Every node below one: what holds it, in which field and at which number; no types and docstrings."""
    for field, value in ast.iter_fields(node):
        if field in _LEFT_ALONE:
            continue
        for at, each in enumerate(value) if isinstance(value, list) else ((None, value),):
            is_docstring = isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
            if isinstance(each, ast.AST) and not (is_docstring or _is_type(node, field, at)):
                yield node, field, at, each
                yield from _places(each)


def _is_type(holder: ast.AST, field: str, at: int | None) -> bool:
    """Whether a value only tells the type checker something: `Name: TypeAlias = it`, `cast(it, value)`."""
    if isinstance(holder, ast.AnnAssign):
        return field == "value" and ast.unparse(holder.annotation) == "TypeAlias"
    is_first = (field, at) == ("args", 0)
    return is_first and isinstance(holder, ast.Call) and ast.unparse(holder.func) == "cast"


def _said(old: ast.AST, new: ast.AST) -> str:
    """What was there and what is now, from a little before they differ."""
    words = [ast.unparse(each) or type(each).__name__ for each in (old, new)]
    pairs = enumerate(zip(*words, strict=False))
    start = max(next((at for at, pair in pairs if pair[0] != pair[1]), min(map(len, words))) - 15, 0)
    return " -> ".join(repr(each[start : start + 50]) for each in words)


def _put(holder: ast.AST, field: str, at: int | None, node: ast.AST) -> None:
    if at is None:
        setattr(holder, field, node)
    else:
        getattr(holder, field)[at] = node


def _compiled(tree: ast.Module, path: str) -> CodeType | None:
    try:
        return compile(ast.fix_missing_locations(tree), path, "exec")
    except (SyntaxError, ValueError):
        return None


def _changed(node: Any, **fields: Any) -> Any:  # noqa: ANN401 - a node of whatever kind came in
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def _instead(node: Any) -> Iterator[ast.AST]:  # noqa: ANN401, C901 - as above; one case a kind of fault
    """What may stand in place of a node, each with one fault."""
    for other in _OTHER.get(type(node), ()):
        yield other()
    for field in _LISTS & set(node._fields):
        parts = getattr(node, field)
        if isinstance(parts, list) and not isinstance(node, ast.arguments | ast.Dict):
            for at in range(len(parts)):
                rest = parts[:at] + parts[at + 1 :]
                alone = isinstance(node, ast.BoolOp) and len(rest) == 1
                yield rest[0] if alone else _changed(node, **{field: rest})
    match node:
        case ast.Constant(value=bool() as is_so):
            yield ast.Constant(not is_so)
        case ast.Constant(value=int() as number):
            yield from (ast.Constant(number + 1), ast.Constant(number - 1))
        case ast.Constant(value=str() as text):
            signs = _SIGN.findall(text) if _PATTERN.search(text) or len(text) < 5 else []
            yield from (ast.Constant("".join(signs[:at] + signs[at + 1 :])) for at in range(len(signs)))
            yield ast.Constant(text + "?")
        case ast.Name(id=name) if name in _OPPOSITE:
            yield ast.Name(_OPPOSITE[name], node.ctx)
        case ast.If() | ast.While() | ast.IfExp():
            yield _changed(node, test=ast.UnaryOp(ast.Not(), node.test))
        case ast.UnaryOp():
            yield node.operand
        case ast.Slice():
            yield from (_changed(node, **{end: None}) for end in ("lower", "upper") if getattr(node, end))
    if isinstance(node, _REMOVED):
        yield ast.Pass()
