/**
 * For the image's HEALTHCHECK: whether the process in this container is ready; both api and worker answer on
 * PORT.
 */
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`);
if (!answer.ok) console.error(await answer.text());
process.exitCode = answer.ok ? 0 : 1;
