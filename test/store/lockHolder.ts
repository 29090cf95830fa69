import { lockFolder } from '../../bot/store/folderLock.ts';

// Takes the folder, says so and waits to be killed; or says which error kept it out.
try {
  const lock = await lockFolder(process.argv[2] ?? '');
  process.stdout.write('locked\n');
  setTimeout(() => lock.release(), 60_000);
} catch (cause) {
  process.stdout.write(`${Error.isError(cause) ? cause.name : 'unknown'}\n`);
}
