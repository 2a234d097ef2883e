// The statements of the dialect. Expressions are one rule a level of precedence, loosest first, so
// that no rule is left-recursive: chains of operators are lists, and what may follow any prefix can
// be told exactly.
parser grammar SqlBaseParser;

options {
  tokenVocab = SqlBaseLexer;
}

singleStatement
    : statement SEMICOLON EOF
    ;

statement
    : query                                                                   # queryStatement
    | SET name=STRING_LITERAL EQ value=STRING_LITERAL                         # setProperty
    | UNSET name=STRING_LITERAL                                               # unsetProperty
    | CREATE orReplace? SOURCE? sourceKind ifNotExists? sourceName
        tableElements? withClause?                                            # createSource
    | CREATE orReplace? sourceKind ifNotExists? sourceName
        withClause? AS query                                                  # createAsSelect
    | CREATE TYPE ifNotExists? identifier AS type                             # createType
    | CREATE (SOURCE | SINK) CONNECTOR ifNotExists? identifier withClause     # createConnector
    | INSERT INTO sourceName withClause? query                                # insertIntoSelect
    | INSERT INTO sourceName columnNames? VALUES
        LPAREN valueExpression (COMMA valueExpression)* RPAREN                # insertValues
    | DROP sourceKind ifExists? sourceName (DELETE TOPIC)?                    # dropSource
    | DROP TYPE ifExists? identifier                                          # dropType
    | DROP CONNECTOR ifExists? identifier                                     # dropConnector
    | ALTER sourceKind sourceName addColumn (COMMA addColumn)*                # alterSource
    | ALTER SYSTEM STRING_LITERAL EQ STRING_LITERAL                           # alterSystem
    | DEFINE variableName EQ STRING_LITERAL                                   # defineVariable
    | UNDEFINE variableName                                                   # undefineVariable
    | ASSERT (NOT EXISTS)? TOPIC identifier withClause? timeout?              # assertTopic
    | ASSERT (NOT EXISTS)? SCHEMA (SUBJECT identifier)?
        (ID INTEGER_VALUE)? timeout?                                          # assertSchema
    | (LIST | SHOW) listed                                                    # list
    | DESCRIBE described                                                      # describe
    | PRINT (identifier | STRING_LITERAL) (FROM BEGINNING)?
        ((INTERVAL | SAMPLE) INTEGER_VALUE)? (LIMIT INTEGER_VALUE)?           # print
    | EXPLAIN (statement | identifier)                                        # explain
    | (TERMINATE | PAUSE | RESUME) (identifier | ALL)                         # controlQuery
    ;

listed
    : PROPERTIES
    | ALL? TOPICS EXTENDED?
    | (STREAMS | TABLES | QUERIES) EXTENDED?
    | FUNCTIONS
    | (SOURCE | SINK)? CONNECTORS
    | CONNECTOR PLUGINS
    | TYPES
    | VARIABLES
    ;

described
    : sourceName EXTENDED?
    | (STREAMS | TABLES) EXTENDED?
    | FUNCTION identifier
    | CONNECTOR identifier
    ;

orReplace
    : OR REPLACE
    ;

ifNotExists
    : IF NOT EXISTS
    ;

ifExists
    : IF EXISTS
    ;

sourceKind
    : STREAM
    | TABLE
    ;

columnNames
    : LPAREN identifier (COMMA identifier)* RPAREN
    ;

addColumn
    : ADD COLUMN? identifier type
    ;

timeout
    : TIMEOUT duration
    ;

tableElements
    : LPAREN tableElement (COMMA tableElement)* RPAREN
    ;

tableElement
    : identifier type columnConstraint?
    ;

columnConstraint
    : KEY
    | PRIMARY KEY
    | HEADERS
    | HEADER LPAREN STRING_LITERAL RPAREN
    ;

withClause
    : WITH LPAREN property (COMMA property)* RPAREN
    ;

property
    : (identifier | STRING_LITERAL) EQ literal
    ;

query
    : SELECT selectItem (COMMA selectItem)*
        FROM relation
        (WINDOW windowExpression)?
        (WHERE where=expression)?
        (GROUP BY groupBy=groupingList)?
        (PARTITION BY partitionBy=groupingList)?
        (HAVING having=expression)?
        emitClause?
        limitClause?
    ;

selectItem
    : ASTERISK                                # selectAll
    | identifier DOT ASTERISK                 # selectAllOf
    | struct=postfixExpression ARROW ASTERISK # selectFields
    | value=expression (AS? alias=identifier)? # selectColumn
    ;

relation
    : source join*
    ;

source
    : sourceName (AS? alias=identifier)?
    ;

join
    : joinType? JOIN source joinWithin? ON criteria=expression
    ;

joinType
    : INNER
    | LEFT OUTER?
    | RIGHT OUTER?
    | FULL OUTER?
    ;

joinWithin
    : WITHIN (both=duration | LPAREN before=duration COMMA after=duration RPAREN)
        (GRACE PERIOD grace=duration)?
    ;

windowExpression
    : identifier? (
        TUMBLING LPAREN SIZE size=duration windowTail RPAREN
        | HOPPING LPAREN SIZE size=duration COMMA ADVANCE BY advance=duration windowTail RPAREN
        | SESSION LPAREN gap=duration windowTail RPAREN
    )
    ;

windowTail
    : (COMMA RETENTION retention=duration)? (COMMA GRACE PERIOD grace=duration)?
    ;

groupingList
    : LPAREN valueExpression (COMMA valueExpression)+ RPAREN
    | valueExpression (COMMA valueExpression)*
    ;

emitClause
    : EMIT (CHANGES | FINAL)
    ;

limitClause
    : LIMIT INTEGER_VALUE
    ;

duration
    : INTEGER_VALUE durationUnit
    ;

durationUnit
    : DAY
    | DAYS
    | HOUR
    | HOURS
    | MINUTE
    | MINUTES
    | SECOND
    | SECONDS
    | MILLISECOND
    | MILLISECONDS
    ;

expression
    : andExpression (OR andExpression)*
    ;

andExpression
    : notExpression (AND notExpression)*
    ;

notExpression
    : NOT notExpression
    | predicated
    ;

predicated
    : valueExpression predicate?
    ;

predicate
    : comparisonOperator right=valueExpression                                # comparison
    | NOT? BETWEEN low=valueExpression AND high=valueExpression               # between
    | NOT? IN LPAREN expression (COMMA expression)* RPAREN                    # inList
    | NOT? LIKE pattern=valueExpression (ESCAPE escape=STRING_LITERAL)?       # like
    | IS NOT? NULL                                                            # isNull
    | IS NOT? DISTINCT FROM right=valueExpression                             # isDistinctFrom
    ;

comparisonOperator
    : EQ
    | NEQ
    | LT
    | LTE
    | GT
    | GTE
    ;

valueExpression
    : additiveExpression (CONCAT additiveExpression)*
    ;

additiveExpression
    : multiplicativeExpression (additiveOperator multiplicativeExpression)*
    ;

additiveOperator
    : PLUS
    | MINUS
    ;

multiplicativeExpression
    : signedExpression (multiplicativeOperator signedExpression)*
    ;

multiplicativeOperator
    : ASTERISK
    | SLASH
    | PERCENT
    ;

signedExpression
    : (PLUS | MINUS) signedExpression
    | zonedExpression
    ;

zonedExpression
    : postfixExpression (AT TIME ZONE STRING_LITERAL)*
    ;

postfixExpression
    : primaryExpression suffix*
    ;

suffix
    : LBRACKET index=valueExpression RBRACKET
    | ARROW field=identifier
    ;

primaryExpression
    : unsignedLiteral                                                         # literalExpression
    | (DECIMAL | identifier) STRING_LITERAL                                   # typedLiteral
    | CASE value=valueExpression whenClause+ (ELSE otherwise=expression)? END # simpleCase
    | CASE whenClause+ (ELSE otherwise=expression)? END                       # searchedCase
    | CAST LPAREN value=expression AS type RPAREN                             # cast
    | ARRAY LBRACKET expression (COMMA expression)* RBRACKET                  # arrayConstructor
    | MAP LPAREN mapEntry (COMMA mapEntry)* RPAREN                            # mapConstructor
    | STRUCT LPAREN (structField (COMMA structField)*)? RPAREN                # structConstructor
    | identifier LPAREN ASTERISK RPAREN                                       # starCall
    | identifier LPAREN (argument (COMMA argument)*)? RPAREN                  # functionCall
    | (qualifier=identifier DOT)? name=identifier                             # columnReference
    | LPAREN inner=expression RPAREN                                          # parenthesized
    ;

whenClause
    : WHEN condition=expression THEN result=expression
    ;

mapEntry
    : key=expression ASSIGN value=expression
    ;

structField
    : identifier ASSIGN value=expression
    ;

argument
    : lambda
    | durationUnit
    | expression
    ;

lambda
    : (identifier | LPAREN identifier (COMMA identifier)* RPAREN) LAMBDA body=expression
    ;

literal
    : MINUS? number=(INTEGER_VALUE | DECIMAL_VALUE | DOUBLE_VALUE)            # signedNumber
    | (NULL | TRUE | FALSE | STRING_LITERAL | VARIABLE)                       # otherLiteral
    ;

unsignedLiteral
    : NULL
    | TRUE
    | FALSE
    | STRING_LITERAL
    | INTEGER_VALUE
    | DECIMAL_VALUE
    | DOUBLE_VALUE
    ;

type
    : plainType ARRAY*
    ;

plainType
    : ARRAY LT type GT                                                        # arrayType
    | MAP LT key=type COMMA value=type GT                                     # mapType
    | STRUCT (LT (structTypeField (COMMA structTypeField)*)? GT | NEQ)        # structType
    | DECIMAL LPAREN precision=INTEGER_VALUE COMMA scale=INTEGER_VALUE RPAREN # decimalType
    | identifier typeParameters?                                              # namedType
    ;

typeParameters
    : LPAREN typeParameter (COMMA typeParameter)* RPAREN
    ;

typeParameter
    : INTEGER_VALUE
    | STRING
    ;

structTypeField
    : identifier type
    ;

sourceName
    : identifier
    ;

variableName
    : IDENTIFIER
    | nonReserved
    ;

identifier
    : IDENTIFIER
    | DIGIT_IDENTIFIER
    | QUOTED_IDENTIFIER
    | BACKQUOTED_IDENTIFIER
    | VARIABLE
    | nonReserved
    ;

nonReserved
    : ADD
    | ALTER
    | ANALYZE
    | ARRAY
    | ASSERT
    | CHANGES
    | COLUMN
    | COLUMNS
    | DATE
    | DAY
    | DEFINE
    | EMIT
    | ESCAPE
    | EXPLAIN
    | FINAL
    | FUNCTION
    | FUNCTIONS
    | GRACE
    | HEADER
    | HEADERS
    | HOUR
    | ID
    | IF
    | INTEGER
    | INTERVAL
    | KEY
    | MAP
    | MINUTE
    | MONTH
    | PARTITION
    | PARTITIONS
    | PERIOD
    | PLUGINS
    | PRIMARY
    | REPLACE
    | RESET
    | SCHEMA
    | SECOND
    | SESSION
    | SET
    | SHOW
    | SINK
    | SOURCE
    | STRING
    | STRUCT
    | SUBJECT
    | SYSTEM
    | TABLES
    | TIME
    | TIMEOUT
    | TIMESTAMP
    | TYPE
    | TYPES
    | UNDEFINE
    | VARIABLES
    | YEAR
    | ZONE
    ;
