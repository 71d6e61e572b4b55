// Requests to the server. Of simulations only the newest counts: a newer one ends the older.

/** An answer that is no result: the server's problem details, or a sentence of our own. */
export class Problem extends Error {
    constructor(status, details) {
        super(details.detail ?? details.title ?? "the server did not answer");
        this.status = status;
        this.field = details.field;
        this.allowed = details.allowed;
    }
}

async function answered(path, options) {
    let response;
    try {
        response = await fetch(path, options);
    } catch (failure) {
        if (failure.name === "AbortError") throw failure;
        throw new Problem(0, { detail: "the server can't be reached: is it still running?" });
    }
    if (response.ok) return response;
    const details = await response.json().catch(() => ({ detail: `the server answered ${response.status}` }));
    throw new Problem(response.status, details);
}

const post = (path, body, signal) =>
    answered(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        signal,
    });

export const catalogue = async () => (await answered("/api/catalogue")).json();
export const lessonFile = async (name) => (await answered(`/assets/${name}`)).json();
export const codeOf = async (body) => (await post("/api/code", body)).json();
export const csvOf = async (body) => (await post("/api/csv", body)).text();

const models = new Map();

/** Everything about one model; asked for once. */
export function modelDetails(id) {
    if (!models.has(id)) {
        const details = answered(`/api/models/${encodeURIComponent(id)}`).then((response) => response.json());
        details.catch(() => models.delete(id));
        models.set(id, details);
    }
    return models.get(id);
}

let running = null;

/**
 * Simulates; null where a newer call took this one's place. Network time is all that passed less the server's own.
 */
export async function simulate(body) {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const start = performance.now();
    try {
        const result = await (await postPatiently(body, mine.signal)).json();
        const networkMs = Math.max(0, performance.now() - start - result.serverMs);
        return mine.signal.aborted ? null : { ...result, networkMs };
    } catch (failure) {
        if (mine.signal.aborted) return null;
        throw failure;
    }
}

// simulations that were ended may still keep the server busy for a moment
async function postPatiently(body, signal) {
    for (let attempt = 1; ; attempt++) {
        try {
            return await post("/api/simulate", body, signal);
        } catch (failure) {
            if (failure.status !== 429 || attempt === 3 || signal.aborted) throw failure;
            await new Promise((resume) => setTimeout(resume, 120 * attempt));
        }
    }
}
