import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { cruise, type IModule } from 'dependency-cruiser';
import { arrowRules } from './arrowRules.ts';

// Holds the arrows between the rooms (arrowRules.ts) and says so, or names every import that breaks one.
// The tool passes when it cannot read a file, so what it read is held against what is there.
//
//     npm run arrows                 this repository
//     node test/arrows.ts FOLDER     a copy of it

const notRooms = new Set(['node_modules', 'docs', 'artifacts', 'coverage']);

const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
process.exitCode = await holdArrows(folder);

async function holdArrows(root: string): Promise<number> {
  const files = await sourceFiles(root);
  const { modules, complaints } = await readModules(root, files);
  for (const file of files) {
    const module = modules.get(file);
    complaints.push(
      ...(module === undefined ? [`not read: ${file}`] : await unseenImports(path.join(root, file), module)),
    );
  }
  if (files.length === 0) complaints.push(`no TypeScript in ${root}`);
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  process.stdout.write(
    complaints.length === 0
      ? `Every arrow is held: ${files.length} files read, ${arrowRules.length} rules.\n`
      : `${complaints.length} complaints about arrows in ${files.length} files.\n`,
  );
  return complaints.length === 0 ? 0 : 1;
}

/** The TypeScript files of all rooms: a new room is read from its first day. */
async function sourceFiles(root: string): Promise<string[]> {
  const top = await readdir(root, { withFileTypes: true });
  const rooms = top.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !notRooms.has(entry.name),
  );
  const files: string[] = [];
  for (const room of rooms) {
    for (const file of await readdir(path.join(root, room.name), { recursive: true })) {
      if (file.endsWith('.ts') && !/(^|\/)node_modules\//.test(file)) files.push(`${room.name}/${file}`);
    }
  }
  return files;
}

async function readModules(root: string, files: readonly string[]) {
  // The tool resolves names from where it runs.
  process.chdir(root);
  const { output } = await cruise([...files], {
    // TypeScript 7 has no parser that the tool can use: beside it alone it reads 0 modules, and passes.
    parser: 'swc',
    // Type-only imports are arrows too.
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...arrowRules] },
  });
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered with a text');
  const comments = new Map(arrowRules.map((rule) => [rule.name, rule.comment]));
  const complaints = output.summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle === undefined ? to : cycle.map((step) => step.name).join(' -> ');
    return `${rule.name}: ${from} -> ${way}\n    ${comments.get(rule.name)}`;
  });
  return { modules: new Map(output.modules.map((module) => [module.source, module])), complaints };
}

/**
 * Arrows that stand in the file and that the parser did not see: a type written as `import()` of a file in the middle
 * of another type, or anything at all when swc is missing and the tool guesses its way through TypeScript.
 */
async function unseenImports(file: string, module: IModule): Promise<string[]> {
  const seen = new Set(module.dependencies.map((dependency) => dependency.module));
  const written = (await readFile(file, 'utf8')).matchAll(
    /(?:\bimport\(\s*|^(?:import|export|\})(?:[^'"\n]*\s)?)['"](\.{1,2}\/[^'"]*)['"]/gm,
  );
  return [...written]
    .map(([, name = '']) => name)
    .filter((name) => !seen.has(name))
    .map((name) => `unseen: ${module.source} -> ${name}\n    Write it as \`import type\` at the top.`);
}
