import ts from 'typescript';
import { textOf, type Operator } from './operator.js';

const { SyntaxKind } = ts;

const CALCULATED: Partial<Record<ts.SyntaxKind, string>> = {
  [SyntaxKind.PlusToken]: '-',
  [SyntaxKind.MinusToken]: '+',
  [SyntaxKind.AsteriskToken]: '/',
  [SyntaxKind.AsteriskAsteriskToken]: '*',
  [SyntaxKind.SlashToken]: '*',
  [SyntaxKind.PercentToken]: '*',
  [SyntaxKind.AmpersandToken]: '|',
  [SyntaxKind.BarToken]: '&',
  [SyntaxKind.CaretToken]: '&',
  [SyntaxKind.LessThanLessThanToken]: '>>',
  [SyntaxKind.GreaterThanGreaterThanToken]: '<<',
  [SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: '<<',
  [SyntaxKind.PlusEqualsToken]: '-=',
  [SyntaxKind.MinusEqualsToken]: '+=',
  [SyntaxKind.AsteriskEqualsToken]: '/=',
  [SyntaxKind.SlashEqualsToken]: '*=',
};

export const otherCalculation: Operator = (node) => {
  if (!ts.isBinaryExpression(node) || isText(node.left) || isText(node.right)) return [];
  const other = CALCULATED[node.operatorToken.kind];
  return other ? [`${textOf(node.left)} ${other} ${textOf(node.right)}`] : [];
};

export const otherSign: Operator = (node) => {
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = textOf(node.operand);
    if (node.operator === SyntaxKind.MinusToken) return [operand];
    if (node.operator === SyntaxKind.PlusPlusToken) return [`--${operand}`];
    if (node.operator === SyntaxKind.MinusMinusToken) return [`++${operand}`];
  }
  if (ts.isPostfixUnaryExpression(node)) {
    const operand = textOf(node.operand);
    return [node.operator === SyntaxKind.PlusPlusToken ? `${operand}--` : `${operand}++`];
  }
  return [];
};

/** Text is put together, never subtracted. */
function isText(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}
