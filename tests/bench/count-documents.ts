/** Runs in the page before its scripts: counts the documents in what Firestore's streams bring. */
export function countDocuments(): void {
  const state = window as Window & { documentsRead?: number };
  const fetched = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const answer = await fetched(...request);
    if (!answer.url.includes('/Listen/channel')) return answer;
    const [kept, counted] = answer.body?.tee() ?? [];
    if (kept === undefined || counted === undefined) return answer;
    void (async () => {
      const decoder = new TextDecoder();
      const reader = counted.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const text = decoder.decode(part.value, { stream: true });
        state.documentsRead = (state.documentsRead ?? 0) + text.split('"documentChange"').length - 1;
      }
    })();
    return new Response(kept, answer);
  };
}
