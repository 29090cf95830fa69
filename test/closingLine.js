// The last line of a run, in the plain form that any reader of a log understands.
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const failedSuites = results.testResults.filter((suite) => suite.testExecError !== undefined).length;
    const failed = results.numFailedTests + failedSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    // jest prints its own summary after its reporters: only at the end is the last line the last.
    process.once('exit', () => process.stdout.write(line));
  }
}
