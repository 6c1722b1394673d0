import { relative } from 'node:path';
import ts from 'typescript';
import { numbered } from '../../libs/platform/database/named-values.js';
import { repositoryWrites } from './find-repository-writes.js';
import type { Write } from './find-writes.js';
import { callsIn, childrenOf, isOurs, loadProgram, pathOf } from './program.js';
import { OnlyAtRunTime, TextReader, type Piece, type Text } from './read-text.js';

/** A statement that the code sends to the database. */
interface Statement {
  /** Where it is sent: `libs/orders/write-orders.ts:12`. */
  readonly sentIn: string;
  /** As PostgreSQL is sent it. */
  readonly text: string;
  /** The text as the code has it, with the file, from the root, that each piece stands in. */
  readonly pieces: readonly Piece[];
  /** Names in the text without a value, and of values without a place in the text. */
  readonly misnamed: readonly string[];
}

export interface Found {
  readonly statements: readonly Statement[];
  /** Texts that there are only at run time: `file: expression`. */
  readonly onlyAtRunTime: readonly string[];
  /** Literals that look like SQL and are part of no text that was found. */
  readonly loose: readonly string[];
  /** What is written through entities instead. */
  readonly byEntities: readonly Write[];
}

interface Sent {
  readonly text: ts.Expression;
  readonly values?: ts.Expression;
}

const DOOR = 'libs/platform/database/sql.ts';
/** The start of a statement, or a write anywhere in a text. */
const LOOKS_LIKE_SQL =
  /^\s*(SELECT|WITH|VALUES)\s|\b(INSERT INTO|DELETE FROM|UPDATE [\w ]+ SET|TRUNCATE|COPY) /;

/** Every statement that libs and apps send, but for what migrations do. */
export async function findStatements(): Promise<Found> {
  const program = loadProgram();
  const files = program.getSourceFiles().filter(isOurs);
  const checker = program.getTypeChecker();
  const reader = new TextReader(checker, files);
  const statements: Statement[] = [];
  const onlyAtRunTime: string[] = [];
  for (const file of files)
    for (const sent of sentIn(file, reader))
      try {
        const names = sent.values && namesOf(checker.getTypeAtLocation(sent.values));
        for (const text of await reader.read(sent.text)) statements.push(statementOf(sent, text, names));
      } catch (error) {
        if (!(error instanceof OnlyAtRunTime)) throw error;
        onlyAtRunTime.push(`${pathOf(file)}: ${sent.text.getText().split('\n')[0]}`);
      }
  const loose = files.flatMap((file) => [...looseIn(file, reader)]);
  return { statements, onlyAtRunTime, loose, byEntities: repositoryWrites(checker, files) };
}

/** What is given to `rows` and `row`, and as a text to any method `query`. */
function* sentIn(file: ts.SourceFile, reader: TextReader): Generator<Sent> {
  if (pathOf(file) === DOOR) return;
  for (const { expression, arguments: given } of callsIn(file)) {
    const [first, second, third] = given;
    if (ts.isPropertyAccessExpression(expression) && expression.name.text === 'query' && first)
      yield { text: first };
    if (!ts.isIdentifier(expression) || !second) continue;
    const called = reader.symbolOf(expression);
    const from = called?.valueDeclaration && pathOf(called.valueDeclaration.getSourceFile());
    if (from === DOOR && /^rows?$/.test(called?.name ?? '')) yield { text: second, values: third };
  }
}

/** Of an object of named values; undefined: they are a list. */
function namesOf(type: ts.Type): string[] | undefined {
  const isList = type.getNumberIndexType() !== undefined;
  return isList ? undefined : type.getProperties().map(({ name }) => name);
}

function statementOf({ text: node }: Sent, text: Text, names: readonly string[] | undefined): Statement {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  const written = text.map((piece) => piece.text).join('');
  const sent = names ? numbered(written) : { text: written, names: [] };
  return {
    sentIn: `${pathOf(file)}:${line + 1}`,
    text: sent.text,
    pieces: text.map((piece) => ({ ...piece, file: relative(process.cwd(), piece.file) })),
    misnamed: [...new Set([...sent.names, ...(names ?? [])])].filter(
      (name) => !sent.names.includes(name) || !names?.includes(name),
    ),
  };
}

function* looseIn(node: ts.Node, reader: TextReader): Generator<string> {
  const isLiteral =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  if (isLiteral && LOOKS_LIKE_SQL.test(node.text) && !reader.literals.has(node))
    yield `${pathOf(node.getSourceFile())}: ${node.text.trim().split('\n')[0]}`;
  for (const child of childrenOf(node)) yield* looseIn(child, reader);
}
