import ts from 'typescript';
import { callsIn, pathOf } from './program.js';
import type { Write } from './find-writes.js';

/** Methods of TypeORM's repositories and managers that change rows. */
const CHANGES = new Set(
  'save insert update upsert delete remove softDelete softRemove restore recover increment decrement clear updateAll deleteAll'.split(
    ' ',
  ),
);

/** What is written through TypeORM's entities. A table that cannot be told is `?`. */
export function repositoryWrites(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): Write[] {
  return files.flatMap((file) =>
    [...callsIn(file)].flatMap(({ expression }) => {
      if (!ts.isPropertyAccessExpression(expression) || !CHANGES.has(expression.name.text)) return [];
      const receiver = checker.getTypeAtLocation(expression.expression);
      const name = receiver.symbol?.name;
      if (name === 'Repository') return [{ table: tableOf(checker, receiver), file: pathOf(file) }];
      return name === 'EntityManager' || name === 'DataSource' ? [{ table: '?', file: pathOf(file) }] : [];
    }),
  );
}

/** As `@Entity('table')` of the entity says. */
function tableOf(checker: ts.TypeChecker, repository: ts.Type): string {
  const [entity] = checker.getTypeArguments(repository as ts.TypeReference);
  const declared = entity?.symbol?.valueDeclaration;
  if (!declared || !ts.isClassDeclaration(declared)) return '?';
  for (const { expression } of ts.getDecorators(declared) ?? []) {
    const [named] = ts.isCallExpression(expression) ? expression.arguments : [];
    if (named && ts.isStringLiteral(named)) return named.text;
  }
  return '?';
}
