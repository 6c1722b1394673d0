import ts from 'typescript';

/**
 * One module as a function body: `exports`, `require`, `$m` (is this mutant on?) and `$url` are given to it.
 */
export function compile(code: string, fileName: string): string {
  const { outputText } = ts.transpileModule(code, {
    fileName,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
    },
  });
  return outputText.replaceAll('import.meta.url', '$url');
}
