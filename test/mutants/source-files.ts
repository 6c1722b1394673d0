import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A file of the product or of its specs, by its path from the project's folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Files of ours that it needs at run time. */
  readonly imports: readonly string[];
  /** Packages and Node's own modules that it needs at run time. */
  readonly packages: readonly string[];
}

export type SourceFiles = ReadonlyMap<string, SourceFile>;

export function readSourceFiles(): SourceFiles {
  const paths = readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('libs', path.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts'));
  return new Map(paths.map((path) => [path, readSourceFile(path)]));
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const named = importsOf(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  const ours = named.map((name) => ourFile(path, name));
  return {
    path,
    text,
    imports: ours.filter((file) => file !== undefined),
    packages: named.filter((_, at) => ours[at] === undefined),
  };
}

/** The file of ours that an import names; undefined: it is a package's. */
export function ourFile(from: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts');
  return name.startsWith('#libs/')
    ? `libs/${name.slice('#libs/'.length)}`.replace(/\.js$/, '.ts')
    : undefined;
}

const importsOf = (source: ts.SourceFile): string[] =>
  source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) && !isOfTypes(statement)
      ? [moduleSpecifier.text]
      : [];
  });

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause || clause.name) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    named !== undefined && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/** The file and all that it needs, of ours. */
export function withImports(files: SourceFiles, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const needed of files.get(path)?.imports ?? []) withImports(files, needed, seen);
  return seen;
}
