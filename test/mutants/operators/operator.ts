import type ts from 'typescript';

/** One way to be wrong: what might stand in the place of an expression. */
export type Operator = (node: ts.Expression) => readonly string[];

export const textOf = (node: ts.Node): string => node.getText();
