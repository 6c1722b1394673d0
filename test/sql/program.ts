import { relative } from 'node:path';
import ts from 'typescript';

/** What libs and apps are made of, parsed; nothing of it is checked. */
export function loadProgram(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const scope = { include: ['apps/**/*.ts', 'libs/**/*.ts'], exclude: ['**/*.spec.ts', '**/testing/**'] };
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { ...config, ...scope },
    ts.sys,
    process.cwd(),
  );
  return ts.createProgram(fileNames, { ...options, noEmit: true });
}

export const pathOf = (file: ts.SourceFile): string => relative(process.cwd(), file.fileName);

export const isOurs = (file: ts.SourceFile): boolean =>
  /^(apps|libs)\//.test(pathOf(file)) && !/^libs\/schema\/\d/.test(pathOf(file));

export function* callsIn(node: ts.Node): Generator<ts.CallExpression> {
  if (ts.isCallExpression(node)) yield node;
  for (const child of childrenOf(node)) yield* callsIn(child);
}

export function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  return children;
}
