import ts from 'typescript';
import { withImports, type SourceFile, type SourceFiles } from './source-files.js';

/** Packages that only compute. Schemas (zod) are declarations, promised by the OpenAPI document. */
const PURE_PACKAGES = /^(flatbush|point-in-polygon-hao|libphonenumber-js|@turf|luxon|node:crypto)(\/|$)/;
/** Tables of goods, people, words and weights, sentences for people, and what benchmarks have tuned. */
const DATA =
  /\/(demo-district|schema)\/|\/(problems|problem-codes|words|vocabulary|weights|defaults|queue-contract)\.ts$|\.(queue|thread)\.ts$/;
/** A database alone can say whether it is right. */
const SQL = /\b(SELECT|EXISTS|coalesce|greatest|jsonb_build_object)\b|a\.state IN| AS "|^'$/;
const OF_TESTS = /\.spec\.ts$|\/testing\//;

/**
 * The files that take data and return data: they and all that they need speak to nobody and wait for nobody.
 */
export function pureFiles(files: SourceFiles): string[] {
  const own = new Map([...files].map(([path, file]) => [path, isPureAlone(file)]));
  return [...files.keys()]
    .filter((path) => !OF_TESTS.test(path) && !DATA.test(path))
    .filter((path) => [...withImports(files, path)].every((needed) => own.get(needed)))
    .sort();
}

function isPureAlone({ path, text, packages }: SourceFile): boolean {
  if (!packages.every((name) => PURE_PACKAGES.test(name))) return false;
  const waits = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.AsyncKeyword ||
    (ts.isStringLiteralLike(node) && SQL.test(node.text)) ||
    (ts.isTemplateHead(node) && SQL.test(node.text)) ||
    (ts.isTypeReferenceNode(node) && /^(Promise|Sql)$/.test(node.typeName.getText())) ||
    (ts.forEachChild(node, waits) ?? false);
  return !waits(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
}
