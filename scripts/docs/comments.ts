import ts from 'typescript'

/** `Segment` → the comment above it, `Segment.author` → the comment above that field. */
export type Comments = ReadonlyMap<string, string>

/**
 * Comments of the schemas that a source file exports, by the path of the field. A field that comes from an
 * object or function of the same file has its comment from there; a field that is itself an exported
 * schema has its comments under that schema's name.
 */
export function readComments(file: ts.SourceFile): Comments {
  const declarations = declarationsIn(file)
  const comments = new Map<string, string>()
  for (const [name, declaration] of declarations) {
    if (!declaration.exported) continue
    note(comments, name, declaration.statement)
    const seen = new Set([name])
    visit(declaration.body, { path: name, file, declarations, comments, seen })
  }
  return comments
}

interface Declaration {
  readonly statement: ts.Node
  readonly body: ts.Node
  readonly exported: boolean
}

interface Visit {
  readonly path: string
  readonly file: ts.SourceFile
  readonly declarations: ReadonlyMap<string, Declaration>
  readonly comments: Map<string, string>
  /** Names already followed on this way, so that a schema that holds itself ends. */
  readonly seen: ReadonlySet<string>
}

function declarationsIn(file: ts.SourceFile): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>()
  for (const statement of file.statements) {
    const exported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer === undefined) continue
        found.set(name.getText(file), { statement, body: initializer, exported })
      }
    }
    if (ts.isFunctionDeclaration(statement) && statement.name && statement.body) {
      found.set(statement.name.text, { statement, body: statement.body, exported: false })
    }
  }
  return found
}

function visit(node: ts.Node, at: Visit): void {
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const path = `${at.path}.${propertyName(node.name)}`
    note(at.comments, path, node)
    if (ts.isPropertyAssignment(node)) visit(node.initializer, { ...at, path })
    return
  }
  if (ts.isIdentifier(node)) {
    const declaration = at.declarations.get(node.text)
    if (declaration === undefined || declaration.exported || at.seen.has(node.text)) return
    visit(declaration.body, { ...at, seen: new Set([...at.seen, node.text]) })
    return
  }
  ts.forEachChild(node, (child) => {
    visit(child, at)
  })
}

const propertyName = (name: ts.PropertyName) =>
  ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText()

function note(comments: Map<string, string>, path: string, node: ts.Node): void {
  const text = node.getSourceFile().text
  const range = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).findLast(
    ({ pos, kind }) => kind === ts.SyntaxKind.MultiLineCommentTrivia && text.startsWith('/**', pos),
  )
  // The first that is met is the nearest to where the field is used.
  if (range === undefined || comments.has(path)) return
  comments.set(path, plain(text.slice(range.pos, range.end)))
}

/** The words of a comment without its marks, a paragraph a line. */
function plain(comment: string): string {
  return comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n')
}
