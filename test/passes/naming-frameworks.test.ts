import { describe, expect, it } from "vitest";
import { named, one, type Row } from "./named.js";

describe("what frameworks make of ids is undone where an API's are made so", () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      "API Platform's, of paths and their parameters",
      [
        ["GET /books, api_books_get_collection #Book", "books.list"],
        ["POST /books, api_books_post #Book", "books.create"],
        ["GET /books/{id}, api_books_id_get #Book", "books.get"],
        ["PUT /books/{id}, api_books_id_put #Book", "books.replace"],
        ["PATCH /books/{id}, api_books_id_patch #Book", "books.update"],
        ["DELETE /books/{id}, api_books_id_delete #Book", "books.delete"],
        [
          "GET /books/{bookId}/reviews, api_books_bookIdreviews_get_collection #Review",
          "books.reviews.list",
        ],
        [
          "POST /books/{id}/publish, api_books_idpublish_post #Book",
          "books.publish",
        ],
        [
          "GET /admin/top_books, api_admintop_books_get_collection #TopBook",
          "admin.topBooks.list",
        ],
        ["GET /users/{username}, api_users_username_get #User", "users.get"],
        // Its author calls it so.
        ["POST /login, login_check_post #Login", "login"],
      ],
    ],
    [
      "the same below /api",
      [
        ["GET /api/books, api_books_get_collection #Book", "books.list"],
        ["GET /api/books/{id}, api_books_id_get #Book", "books.get"],
        [
          "GET /api/books/{id}/reviews, api_books_id_reviews_get_collection #Book",
          "books.reviews.list",
        ],
        [
          "POST /api/books/{id}/publish, api_books_id_publish_post #Book",
          "books.publish",
        ],
      ],
    ],
    [
      "API Platform's before it knew paths",
      [
        ["GET /books, getBookCollection #Book", "books.list"],
        ["POST /books, postBookCollection #Book", "books.create"],
        ["GET /books/{id}, getBookItem #Book", "books.get"],
        ["PUT /books/{id}, putBookItem #Book", "books.replace"],
        ["PATCH /books/{id}, patchBookItem #Book", "books.update"],
      ],
    ],
    [
      "Directus', which tell one from several",
      [
        ["GET /items/books, readItemsBooks #Items", "items.books.list"],
        [
          "GET /items/books/{id}, readSingleItemsBooks #Items",
          "items.books.get",
        ],
        [
          "PATCH /items/books/{id}, updateSingleItemsBooks #Items",
          "items.books.update",
        ],
        [
          "PATCH /items/books, updateItemsBooks #Items",
          "items.books.updateAll",
        ],
      ],
    ],
    [
      "Elysia's",
      [
        ["GET /users/{id}, getUsersById", "users.get"],
        ["GET /users, getUsers", "users.list"],
        [
          "GET /users/{id}/posts/{at}, getUsersByIdPostsByAt",
          "users.posts.get",
        ],
        ["POST /auth/sign-in, postAuthSign-in", "auth.signIn"],
      ],
    ],
    [
      "Litestar's, behind which the function stands",
      [
        ["GET /users, UsersGetUsers #Users", "users.list"],
        ["GET /users/{user_id}, UsersUserIdGetUser #Users", "users.get"],
        [
          "GET /users/{user_id}/posts, UsersUserIdPostsFindRecent #Users",
          "users.findRecent",
        ],
      ],
    ],
    [
      "Spring Data REST's, of its own methods",
      [
        [
          "GET /people, getCollectionResource-person-get_1 #person-entity-controller",
          "people.list",
        ],
        [
          "POST /people, postCollectionResource-person-post #person-entity-controller",
          "people.create",
        ],
        [
          "GET /people/{id}, getItemResource-person-get #person-entity-controller",
          "people.get",
        ],
        [
          "PUT /people/{id}, putItemResource-person-put #person",
          "people.replace",
        ],
        [
          "PATCH /people/{id}, patchItemResource-person-patch #person-entity-controller",
          "people.update",
        ],
        [
          "GET /people/search/findByName, executeSearch-person-get #person-search-controller",
          "people.search.findByName",
        ],
        [
          "GET /top_orders, getCollectionResource-toporder-get_1 #top-order-entity-controller",
          "topOrders.list",
        ],
        [
          "DELETE /people/{id}/pets/{propertyId}, deletePropertyReferenceId-person-delete #person-property-reference-controller",
          "people.pets.delete",
        ],
      ],
    ],
    [
      "Django Ninja's, of the module that a function is of",
      [
        ["GET /api/tasks, todo_api_list_tasks #tasks", "tasks.list"],
        ["GET /api/tasks/{id}, todo_api_get_task #tasks", "tasks.get"],
        ["POST /api/users/{id}/ban, people_api_ban_user #users", "users.ban"],
        ["GET /api/users/me, people_views_api_me #users", "users.me"],
      ],
    ],
    [
      "Nelmio's, of a method and a route of Symfony's",
      [
        ["GET /api/users, get_app_user_list #User", "users.list"],
        ["POST /api/users, post_app_user_create #User", "users.create"],
        ["GET /api/users/{id}, get_app_user_show #User", "users.show"],
        ["GET /api/books, get_app_book_index #Book", "books.index"],
      ],
    ],
    [
      "Nelmio's, of routes that begin with the method themselves",
      [
        ["GET /api/users, get_get_users #User", "users.list"],
        ["POST /api/users, post_post_user #User", "users.create"],
        ["DELETE /api/users/{id}, delete_delete_user #User", "users.delete"],
      ],
    ],
    [
      "Google's, which begin with the API",
      [
        ["GET /b, storage.buckets.list", "buckets.list"],
        ["POST /b, storage.buckets.insert", "buckets.insert"],
        ["GET /b/{bucket}/o, storage.objects.list", "objects.list"],
      ],
    ],
    [
      "OData's, which name set and type",
      [
        ["GET /People, People.Person.ListPerson #People.Person", "people.list"],
        ["GET /users, users.user.ListUser #users.user", "users.list"],
        [
          "POST /users/{id}/mail, users.user.sendMail #users.Actions",
          "users.sendMail",
        ],
        [
          "GET /users/{id}/mails, users.ListMails #users.mail",
          "users.listMails",
        ],
      ],
    ],
    [
      "LoopBack's, of a class, by a parameter that only one of two needs",
      [
        ["GET /todos, TodoController.find #TodoController", "todo.find"],
        [
          "GET /todos/{id}, TodoController.findById #TodoController",
          "todo.findById",
        ],
        [
          "PATCH /todos/{id}, TodoController.updateById #TodoController",
          "todo.update",
        ],
      ],
    ],
    [
      "Quarkus', of a class of Jakarta REST",
      [
        ["GET /fruits, FruitResource_list #Fruit Resource", "fruits.list"],
        ["GET /fruits/{id}, FruitResource_getFruit", "fruits.get"],
      ],
    ],
    [
      "Laravel's, of a version of the API",
      [
        ["GET /api/v1/users, api.v1.users.index", "users.index"],
        ["GET /api/v1/users/{id}, api.v1.users.show", "users.show"],
      ],
    ],
  ])("%s", async (_, rows) => {
    expect(await named(rows)).toEqual(rows);
  });

  it.each<readonly [string, readonly Row[]]>([
    [
      "where they are resources of a path",
      [
        ["GET /boards/{id}/views, boards_views_list", "boards.views.list"],
        ["GET /boards/{id}/views/{at}, boards_views_get", "boards.views.get"],
      ],
    ],
    [
      "where no id says a parameter",
      [
        ["GET /droplets/{id}, droplets_get", "droplets.get"],
        ["GET /droplets, droplets_list", "droplets.list"],
        ["POST /droplets, droplets_post", "droplets.post"],
      ],
    ],
    [
      "where few do",
      [
        ["GET /users/{id}, getUserItem #users", "users.getItem"],
        ["GET /teams/{id}, findTeam #users", "users.findTeam"],
        ["GET /teams/{id}/what, app_user_x #users", "users.appX"],
      ],
    ],
    [
      "where paths or tags say the word that ids begin with",
      [
        ["GET /app/users, app.users.list", "app.users.list"],
        ["GET /app/teams, app.teams.list", "app.teams.list"],
      ],
    ],
  ])("but not %s", async (_, rows) => {
    expect(await named(rows)).toEqual(rows);
  });

  it("but not where sdk.yaml asks for ids", async () => {
    const rows: readonly Row[] = [
      ["GET /books/{id}, api_books_id_get #Book", "book.apiBooksIdGet"],
      ["GET /books, api_books_get_collection", "apiBooksGetCollection"],
    ];
    expect(await named(rows, { strategy: "operationId" })).toEqual(rows);
  });
});

describe("what an answer doesn't tell", () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      "ids of one verb do",
      [
        ["GET /tags, list", "tags.list"],
        ["POST /extractions, extract", "extractions.extract"],
        ["POST /pets, add", "pets.create"],
      ],
    ],
    [
      "ids that say a collection do",
      [
        ["GET /books, api_books_get_collection", "books.list"],
        ["GET /books/{id}, api_books_id_get", "books.get"],
      ],
    ],
    [
      "methods of repositories do",
      [
        [
          "GET /people, getCollectionResource-person-get_1 #person",
          "people.list",
        ],
        [
          "POST /people, postCollectionResource-person-post #person",
          "people.create",
        ],
      ],
    ],
  ])("%s", async (_, rows) => {
    const details = Object.fromEntries(
      ["/tags", "/books", "/people"].map((path) => [`GET ${path}`, one]),
    );
    expect(await named(rows, {}, details)).toEqual(rows);
  });
});

describe("the word of a product behind the verbs of ids", () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      "is no part of names",
      [
        ["GET /topics/{id}, getKafkaTopic #Topic (v3)", "topics.get"],
        ["POST /topics, createKafkaTopic #Topic (v3)", "topics.create"],
        ["POST /acls, create_kafka_acl #ACL (v3)", "acls.create"],
        ["POST /acls/{id}/test, testKafkaAcl #ACL (v3)", "acls.test"],
        ["DELETE /lags/{id}, deleteKafkaLag", "lags.delete"],
      ],
    ],
    [
      "is what an operation is of where few things have it",
      [
        ["GET /me/{id}, getUserProfile #Me", "me.getUserProfile"],
        ["POST /me, createUserProfile #Me", "me.createUserProfile"],
      ],
    ],
    [
      "is one where a tag says it",
      [
        ["GET /topics/{id}, getKafkaTopic #Kafka", "kafka.getTopic"],
        ["POST /acls, createKafkaAcl #Kafka", "kafka.createAcl"],
        ["DELETE /lags/{id}, deleteKafkaLag #Kafka", "kafka.deleteLag"],
      ],
    ],
  ])("%s", async (_, rows) => {
    expect(await named(rows)).toEqual(rows);
  });
});
