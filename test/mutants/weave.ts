import ts from 'typescript';
import { isInsideChain } from './operators/calls.js';
import { OPERATORS } from './operators/index.js';
import { textOf } from './operators/operator.js';

/** One change of a file that ought to be noticed. */
export interface Mutant {
  readonly id: number;
  readonly line: number;
  readonly was: string;
  /** Empty: the statement is removed. */
  readonly is: string;
}

export interface Woven {
  /** The file with all of its mutants behind a switch: `$m(id)` says whether it is on. */
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/**
 * Mutant schemata (Untch, Offutt, Harrold 1993): all mutants are compiled at once, each chosen by a
 * condition. What stands in the place of an expression is its text as written, so that a mutant is never
 * inside another.
 */
export function weave(path: string, text: string): Woven {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const told = new Set<string>();

  const add = (node: ts.Node, is: string): number | undefined => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const key = `${node.getStart()} ${node.end} ${is}`;
    if (is === textOf(node) || told.has(key)) return undefined;
    told.add(key);
    return mutants.push({ id: mutants.length, line: line + 1, was: textOf(node), is }) - 1;
  };

  const woven = (node: ts.Node): string => {
    const inner = withChildren(node);
    if (isRemovable(node)) {
      const id = add(node, '');
      return id === undefined ? inner : `{if(!$m(${id})){${inner}\n}}`;
    }
    if (!isExpression(node)) return inner;
    const choices = OPERATORS.flatMap((operator) => operator(node)).flatMap((is) => {
      const id = add(node, is);
      return id === undefined ? [] : [`$m(${id})?(${is}):`];
    });
    return choices.length === 0 ? inner : `(${choices.join('')}(${inner}))`;
  };

  const withChildren = (node: ts.Node): string => {
    let out = '';
    let at = node.getStart();
    ts.forEachChild(node, (child) => {
      if (isLeftAlone(child)) return;
      out += text.slice(at, child.getStart()) + woven(child);
      at = child.end;
    });
    return out + text.slice(at, node.end);
  };

  return { code: withChildren(source), mutants };
}

/** A statement whose absence ought to be noticed; what declares or returns something is not removed. */
const isRemovable = (node: ts.Node): boolean =>
  (ts.isExpressionStatement(node) && !isSuperCall(node.expression)) ||
  ts.isThrowStatement(node) ||
  ts.isBreakOrContinueStatement(node) ||
  (ts.isReturnStatement(node) && !node.expression);

const isSuperCall = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;

/** Types, names and addresses of modules are for the compiler. */
const isLeftAlone = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isDecorator(node);

function isExpression(node: ts.Node): node is ts.Expression {
  const { parent } = node;
  if (!ts.isExpression(node) || isInsideChain(node)) return false;
  if (ts.isPropertyName(node) && (parent as ts.NamedDeclaration).name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  if (ts.isTaggedTemplateExpression(parent) || isAssignedTo(node)) return false;
  // To remove a call is to remove its statement; `count += 1` may be wrong in other ways.
  if (ts.isExpressionStatement(parent) && ts.isCallExpression(node)) return false;
  return !(ts.isForStatement(parent) && parent.initializer === node);
}

/** `[a, b] = pair`: not a list, but two names. */
const isAssignedTo = ({ parent, pos }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) &&
  parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
  parent.left.pos === pos;
