import ts from 'typescript';
import { textOf, type Operator } from './operator.js';

const { SyntaxKind } = ts;

export const otherBoolean: Operator = ({ kind }) => {
  if (kind === SyntaxKind.TrueKeyword) return ['false'];
  return kind === SyntaxKind.FalseKeyword ? ['true'] : [];
};

/**
 * A small number is a place or a step, a large one a bound: who relies on its last digit says so in a
 * comparison.
 */
export const otherNumber: Operator = (node) => {
  if (!ts.isNumericLiteral(node)) return [];
  const number = Number(node.text);
  return [String(number === 1 ? 0 : number < 10 ? number + 1 : 2 * number)];
};

/** Sentences for people and names of symbols are nobody's promise. */
export const otherText: Operator = (node) => {
  if (isForPeople(node) || isSymbolName(node)) return [];
  if (ts.isTemplateExpression(node)) return ['``'];
  // Of a list each word goes anyway.
  if (!ts.isStringLiteralLike(node) || ts.isArrayLiteralExpression(node.parent)) return [];
  return [node.text === '' ? "'something'" : "''"];
};

/**
 * Each element goes, save sentences for people. Of a list that a type is made of the compiler would miss it.
 */
export const lessElements: Operator = (node) => {
  if (isListOfType(node)) return [];
  if (ts.isArrayLiteralExpression(node)) return without(node.elements, '[', ']');
  if (ts.isObjectLiteralExpression(node)) return without(node.properties, '{', '}');
  return [];
};

function isListOfType({ parent }: ts.Node): boolean {
  return (
    ts.isAsExpression(parent) &&
    ts.isConstTypeReference(parent.type) &&
    ts.isVariableDeclaration(parent.parent) &&
    ts.isSourceFile(parent.parent.parent.parent.parent)
  );
}

function without(parts: readonly ts.Node[], opened: string, closed: string): string[] {
  const texts = parts.map(textOf);
  return parts.flatMap((part, gone) =>
    isOfPeople(part) ? [] : [`${opened}${texts.filter((_, at) => at !== gone).join(', ')}${closed}`],
  );
}

const isSymbolName = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && textOf(parent.expression) === 'Symbol';

const OF_PEOPLE = /^(message|zh|en|detail)$/;

const isOfPeople = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && OF_PEOPLE.test(textOf(node.name));

function isForPeople(node: ts.Node): boolean {
  const { parent } = node;
  if (isOfPeople(parent)) return true;
  if (ts.isConditionalExpression(parent) || ts.isBinaryExpression(parent)) return isForPeople(parent);
  return (
    ts.isNewExpression(parent) &&
    /(Error|Problem)$/.test(textOf(parent.expression)) &&
    /\s/.test(textOf(node))
  );
}
