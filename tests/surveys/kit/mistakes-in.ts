import ts from 'typescript'

const root = new URL('../../../', import.meta.url).pathname

/** What the compiler finds wrong in a file of the repository, or in a text that stands in for it. */
export function mistakesIn(path: string, text?: string): string[] {
  const file = root + path
  const settings = ts.readConfigFile(`${root}tsconfig.json`, (each) => ts.sys.readFile(each))
  const { options } = ts.parseJsonConfigFileContent(settings.config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const program = ts.createProgram([file], options, {
    ...host,
    fileExists: (each) => each === file || host.fileExists(each),
    getSourceFile: (each, version) =>
      each === file && text !== undefined
        ? ts.createSourceFile(each, text, version)
        : host.getSourceFile(each, version),
  })
  const source = program.getSourceFile(file)
  const found = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
