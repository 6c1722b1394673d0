import type { paths } from './openapi.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths at which the document has the method. */
export type PathWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<M, object> ? Path : never;
}[keyof paths];

/** What the document wants to be told: parameters of path, query and header, and the body. */
export type RequestTo<M extends Method, Path extends PathWith<M>> = ParametersOf<paths[Path][M]> &
  BodyOf<paths[Path][M]>;

/** What a success answers. */
export type AnswerOf<M extends Method, Path extends PathWith<M>> = SuccessOf<paths[Path][M]>;

type ParametersOf<Operation> = Operation extends { readonly parameters: infer Parameters }
  ? Omit<Parameters, 'cookie'>
  : object;

type BodyOf<Operation> = Operation extends { readonly requestBody: { readonly content: infer Content } }
  ? { readonly body: SentAs<Content> }
  : Operation extends { readonly requestBody?: { readonly content: infer Content } }
    ? { readonly body?: SentAs<Content> }
    : { readonly body?: never };

/** Files and forms are sent as they are. */
type SentAs<Content> = Content extends { readonly 'application/json': infer Json } ? Json : string | FormData;

type SuccessOf<Operation> = Operation extends { readonly responses: infer Responses }
  ? JsonOf<Responses[Extract<keyof Responses, 200 | 201 | 202 | 204>]>
  : never;

type JsonOf<Response> = Response extends { readonly content: { readonly 'application/json': infer Json } }
  ? Json
  : void;
