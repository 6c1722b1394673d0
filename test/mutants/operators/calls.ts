import ts from 'typescript';
import { isReturned } from './logic.js';
import { textOf, type Operator } from './operator.js';

const SWAPPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    min: 'max',
    max: 'min',
    floor: 'ceil',
    ceil: 'floor',
    toUpperCase: 'toLowerCase',
    toLowerCase: 'toUpperCase',
  }),
);

/** Without them the value is of the same type still. */
const LEFT_OUT = [
  'filter',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'trim',
  'trimEnd',
  'trimStart',
];
const LEFT_OUT_OF_TEXT = ['normalize', 'padStart', 'padEnd', 'replace', 'replaceAll'];

export const otherMethod: Operator = (node) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: of, name } = node.expression;
  const given = node.arguments.map(textOf).join(', ');
  const swapped = SWAPPED.get(name.text);
  if (swapped) return [`${textOf(of)}.${swapped}(${given})`];
  return [...LEFT_OUT, ...LEFT_OUT_OF_TEXT].includes(name.text) ? [textOf(of)] : [];
};

/** A chain that does not ask whether there is something. */
export const noOptionalChain: Operator = (node) =>
  isOutermostChain(node)
    ? [
        textOf(node)
          .replace(/\?\.(?=[[(])/g, '')
          .replaceAll('?.', '.'),
      ]
    : [];

/** A function that answers nothing. */
export const nothingReturned: Operator = (node) =>
  isReturned(node) && !['undefined', 'null', 'true', 'false'].includes(textOf(node)) ? ['undefined'] : [];

function isOutermostChain(node: ts.Expression): boolean {
  if (!ts.isOptionalChain(node)) return false;
  return !isInsideChain(node);
}

/** What a chain goes on from cannot be wrapped: the rest would no longer be skipped with it. */
export function isInsideChain(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isOptionalChain(node)) return false;
  if (ts.isNonNullExpression(parent)) return isInsideChain(parent) || ts.isOptionalChain(parent);
  return ts.isOptionalChain(parent) && parent.expression === node;
}
