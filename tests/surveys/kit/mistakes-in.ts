import ts from 'typescript'

const root = new URL('../../../', import.meta.url).pathname

/** What the compiler finds wrong in each of some texts, if they stood in this folder of the repository. */
export function mistakesIn(folder: string, texts: string[]): string[][] {
  const stood = new Map(texts.map((text, n) => [`${root}${folder}/text-${n}.ts`, text]))
  const settings = ts.readConfigFile(`${root}tsconfig.json`, (each) => ts.sys.readFile(each))
  const { options } = ts.parseJsonConfigFileContent(settings.config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const program = ts.createProgram([...stood.keys()], options, {
    ...host,
    fileExists: (each) => stood.has(each) || host.fileExists(each),
    getSourceFile: (each, version) => {
      const text = stood.get(each)
      if (text === undefined) return host.getSourceFile(each, version)
      return ts.createSourceFile(each, text, version)
    },
  })
  return [...stood.keys()].map((file) => mistakesOf(program, program.getSourceFile(file)))
}

function mistakesOf(program: ts.Program, source: ts.SourceFile | undefined): string[] {
  const found = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
