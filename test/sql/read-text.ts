import ts from 'typescript';
import { callsIn } from './program.js';

/** A part of a text of SQL, and the file whose literal it is. */
export interface Piece {
  readonly text: string;
  readonly file: string;
}

/** One text that an expression may have, in pieces. */
export type Text = readonly Piece[];

/** Thrown where an expression has its text only at run time. */
export class OnlyAtRunTime extends Error {}

/** What parameters stand for in a call that is looked into. */
type Arguments = ReadonlyMap<ts.Symbol, { readonly node: ts.Expression; readonly within: Arguments }>;

/**
 * Reads what text an expression can have, from the syntax tree: literals, templates, constants of any file,
 * alternatives, functions that return one expression, arguments of all callers, and members of a union of
 * literals. What a constant is computed of is asked of its module, where that exports it.
 */
export class TextReader {
  /** Every literal that is part of a text that was read. */
  readonly literals = new Set<ts.Node>();
  private readonly underWay = new Set<ts.Node>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly files: readonly ts.SourceFile[],
  ) {}

  async read(node: ts.Expression, within: Arguments = new Map()): Promise<Text[]> {
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return [[this.literal(node, node.text)]];
    if (ts.isTemplateExpression(node)) return this.template(node, within);
    if (ts.isConditionalExpression(node))
      return (await this.all([node.whenTrue, node.whenFalse], within)).flat();
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
      return this.read(node.expression, within);
    if (ts.isBinaryExpression(node)) return this.product(node, within);
    if (ts.isIdentifier(node)) return this.named(node, within);
    if (ts.isCallExpression(node)) return this.called(node, within);
    return this.ofType(node);
  }

  symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** All are read, also where one of them cannot be: its literals are part of a statement all the same. */
  private async all(nodes: readonly ts.Expression[], within: Arguments): Promise<Text[][]> {
    const settled = await Promise.allSettled(nodes.map((node) => this.read(node, within)));
    return settled.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  }

  private literal(node: ts.Node, text: string): Piece {
    this.literals.add(node);
    return { text, file: node.getSourceFile().fileName };
  }

  private async template(node: ts.TemplateExpression, within: Arguments): Promise<Text[]> {
    let texts: Text[] = [[this.literal(node.head, node.head.text)]];
    const after = node.templateSpans.map(({ literal }) => this.literal(literal, literal.text));
    const inserted = await this.all(
      node.templateSpans.map(({ expression }) => expression),
      within,
    );
    inserted.forEach((alternatives, index) => {
      texts = texts.flatMap((before) =>
        alternatives.map((text) => [...before, ...text, after[index] as Piece]),
      );
    });
    return texts;
  }

  private async product(node: ts.BinaryExpression, within: Arguments): Promise<Text[]> {
    if (node.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) throw onlyAtRunTime(node);
    const factors = (await this.all([node.left, node.right], within)).map((texts) =>
      Number(texts[0]?.[0]?.text),
    );
    return [
      [{ text: String(factors.reduce((one, other) => one * other)), file: node.getSourceFile().fileName }],
    ];
  }

  private async named(node: ts.Identifier, within: Arguments): Promise<Text[]> {
    const symbol = this.symbolOf(node);
    const given = symbol && within.get(symbol);
    if (given) return this.read(given.node, given.within);
    const declared = symbol?.valueDeclaration;
    if (!declared) return this.ofType(node);
    if (ts.isParameter(declared)) return this.ofCallers(node, declared);
    if (!ts.isVariableDeclaration(declared)) return this.ofType(node);
    if (!declared.initializer) return this.ofType(node);
    return this.read(declared.initializer).catch((error: unknown) => this.ofModule(declared, error));
  }

  /** The text of a call, where the function is one expression. */
  private async called(node: ts.CallExpression, within: Arguments): Promise<Text[]> {
    const declared = this.symbolOf(node.expression)?.valueDeclaration;
    const made = declared && functionOf(declared);
    const returned = made && returnedBy(made);
    if (!returned) return this.ofType(node);
    const inside = new Map(within);
    made.parameters.forEach((parameter, index) => {
      const symbol = this.symbolOf(parameter.name);
      const argument = node.arguments[index] ?? parameter.initializer;
      if (symbol && argument) inside.set(symbol, { node: argument, within });
    });
    return this.read(returned, inside);
  }

  /** What all callers give for a parameter, unless its type says it in few words. */
  private async ofCallers(node: ts.Identifier, declared: ts.ParameterDeclaration): Promise<Text[]> {
    const few = this.literalsOf(node);
    if (few) return few;
    const made = declared.parent;
    const name = ts.isArrowFunction(made) ? (made.parent as ts.VariableDeclaration).name : made.name;
    const symbol = name && this.symbolOf(name);
    if (!symbol || this.underWay.has(declared)) throw onlyAtRunTime(node);
    const index = made.parameters.indexOf(declared);
    const given = [...this.callsOf(symbol)].map((call) => call.arguments[index] ?? declared.initializer);
    if (given.length === 0 || given.includes(undefined)) throw onlyAtRunTime(node);
    this.underWay.add(declared);
    const texts = await this.all(given as ts.Expression[], new Map()).finally(() =>
      this.underWay.delete(declared),
    );
    return texts.flat();
  }

  private *callsOf(symbol: ts.Symbol): Generator<ts.CallExpression> {
    for (const file of this.files)
      for (const call of callsIn(file)) {
        const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
        if (ts.isIdentifier(name) && name.text === symbol.name && this.symbolOf(name) === symbol) yield call;
      }
  }

  /** What its module makes of a constant. */
  private async ofModule(declared: ts.VariableDeclaration, error: unknown): Promise<Text[]> {
    const file = declared.getSourceFile().fileName;
    const module = (await import(file)) as Record<string, unknown>;
    const text = module[declared.name.getText()];
    if (typeof text !== 'string') throw error;
    return [[{ text, file }]];
  }

  private ofType(node: ts.Expression): Text[] {
    const few = this.literalsOf(node);
    if (!few) throw onlyAtRunTime(node);
    return few;
  }

  private literalsOf(node: ts.Expression): Text[] | undefined {
    const type = this.checker.getTypeAtLocation(node);
    const members = type.isUnion() ? type.types : [type];
    const file = node.getSourceFile().fileName;
    if (!members.every((member) => member.isStringLiteral() || member.isNumberLiteral())) return undefined;
    return members.map((member) => [{ text: String(member.value), file }]);
  }
}

function functionOf(declared: ts.Declaration): ts.FunctionLikeDeclaration | undefined {
  if (ts.isFunctionDeclaration(declared) || ts.isMethodDeclaration(declared)) return declared;
  if (!ts.isVariableDeclaration(declared) || !declared.initializer) return undefined;
  return ts.isArrowFunction(declared.initializer) ? declared.initializer : undefined;
}

function returnedBy({ body }: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  if (!body || !ts.isBlock(body)) return body;
  const [only, ...more] = body.statements;
  return only && more.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
}

const onlyAtRunTime = (node: ts.Node): OnlyAtRunTime => new OnlyAtRunTime(node.getText());
