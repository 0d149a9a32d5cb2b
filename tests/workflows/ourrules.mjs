// What we ask of a workflow beyond its being valid.

import { existsSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const runners = ["ubuntu-24.04", "macos-15", "windows-2022"];
const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

function* steps(job) {
    for (const step of [job, ...(job.steps ?? [])]) {
        if (step.uses) {
            yield step.uses;
        }
    }
}

function* jobProblems(name, job) {
    const reused = typeof job.uses === "string";
    if (!reused && !runners.includes(job["runs-on"])) {
        yield `job ${name}: ${job["runs-on"]} is none of our runners (${runners.join(", ")})`;
    }
    if (!reused && !job["timeout-minutes"]) {
        yield `job ${name}: has no timeout-minutes`;
    }
    for (const uses of steps(job)) {
        if (!uses.startsWith("./") && !pinned.test(uses)) {
            yield `job ${name}: ${uses} is not pinned by a whole commit id`;
        }
    }
}

export function* ourProblems(content, workflow) {
    const events = [workflow.on].flat().flatMap((event) => (typeof event === "string" ? event : Object.keys(event ?? {})));
    const rights = workflow.permissions;
    if (typeof rights !== "object" || rights === null || Object.values(rights).includes("write")) {
        yield "permissions: the workflow as a whole may only read; give more to the one job that needs it";
    }
    if (events.includes("pull_request_target")) {
        yield "on: pull_request_target runs strangers' changes with our rights";
    }
    if (events.includes("pull_request") && /\$\{\{[^}]*\bsecrets\b|secrets:\s*inherit/.test(content)) {
        yield "secrets: a workflow that runs for pull requests must not know any";
    }
    if (!workflow.concurrency && !events.includes("workflow_call")) {
        yield "concurrency: two runs for the same thing would get in each other's way";
    }
    for (const [file] of content.matchAll(/\b(?:packaging|tests)\/[\w./-]*\w(?![\w./-])/g)) {
        if (!existsSync(new URL(file, root))) {
            yield `${file} does not exist`;
        }
    }
    for (const [name, job] of Object.entries(workflow.jobs ?? {})) {
        yield* jobProblems(name, job ?? {});
    }
}
