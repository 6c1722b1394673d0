import ts from 'typescript';
import { textOf, type Operator } from './operator.js';

const { SyntaxKind } = ts;

/** Another comparison that is wrong for equal values, or for all others. */
const COMPARED: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [SyntaxKind.LessThanToken]: ['<=', '>='],
  [SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [SyntaxKind.EqualsEqualsToken]: ['!='],
  [SyntaxKind.ExclamationEqualsToken]: ['=='],
};

const JOINED = [SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken];

export const otherComparison: Operator = (node) => {
  if (!ts.isBinaryExpression(node)) return [];
  const others = COMPARED[node.operatorToken.kind] ?? [];
  return others.map((other) => `${textOf(node.left)} ${other} ${textOf(node.right)}`);
};

/** One side of `&&`, `||` and `??` goes. */
export const oneSide: Operator = (node) =>
  ts.isBinaryExpression(node) && JOINED.includes(node.operatorToken.kind)
    ? [textOf(node.left), textOf(node.right)]
    : [];

/** What decides is always so, or never. A loop that never ends says nothing: there only never. */
export const decided: Operator = (node) => {
  const { parent } = node;
  if (ts.isLiteralExpression(node) || node.kind === SyntaxKind.TrueKeyword) return [];
  if (ts.isIfStatement(parent) && parent.expression === node) return ['true', 'false'];
  if (ts.isConditionalExpression(parent) && parent.condition === node) return ['true', 'false'];
  if (ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return ['false'];
  if (ts.isForStatement(parent) && parent.condition === node) return ['false'];
  return isReturned(node) && isCondition(node) ? ['true', 'false'] : [];
};

export const notNegated: Operator = (node) =>
  ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken
    ? [textOf(node.operand)]
    : [];

export const isReturned = (node: ts.Expression): boolean =>
  ts.isReturnStatement(node.parent) || (ts.isArrowFunction(node.parent) && node.parent.body === node);

const isCondition = (node: ts.Expression): boolean =>
  ts.isBinaryExpression(node) &&
  (node.operatorToken.kind in COMPARED ||
    node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken ||
    node.operatorToken.kind === SyntaxKind.BarBarToken);
