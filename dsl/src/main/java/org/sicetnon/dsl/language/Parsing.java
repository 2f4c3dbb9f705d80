package org.sicetnon.dsl.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import groovyjarjarantlr4.v4.runtime.BailErrorStrategy;
import groovyjarjarantlr4.v4.runtime.CommonTokenStream;
import groovyjarjarantlr4.v4.runtime.ListTokenSource;
import groovyjarjarantlr4.v4.runtime.Parser;
import groovyjarjarantlr4.v4.runtime.ParserRuleContext;
import groovyjarjarantlr4.v4.runtime.RecognitionException;
import groovyjarjarantlr4.v4.runtime.Token;
import groovyjarjarantlr4.v4.runtime.atn.ATNConfig;
import groovyjarjarantlr4.v4.runtime.atn.ATNConfigSet;
import groovyjarjarantlr4.v4.runtime.atn.ParserATNSimulator;
import groovyjarjarantlr4.v4.runtime.atn.PredictionContextCache;
import groovyjarjarantlr4.v4.runtime.atn.PredictionMode;
import groovyjarjarantlr4.v4.runtime.misc.ParseCancellationException;
import groovyjarjarantlr4.v4.runtime.tree.RuleNode;
import groovyjarjarantlr4.v4.runtime.tree.TerminalNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.groovy.parser.antlr4.GroovyLangParser;
import org.apache.groovy.parser.antlr4.GroovyParser;
import org.apache.groovy.parser.antlr4.GroovyParserBaseVisitor;

/**
 * Asks Groovy's parser for the tree of the tokens, and makes ours of it.
 *
 * <p>What this visitor has no method for is refused: a rule of Groovy's grammar passes only if it does nothing but hold
 * one other rule. So a newer Groovy, with more in its grammar, lets nothing more through. What is refused leaves a
 * {@link Node.Name} in its place, that the rest may be looked at too.
 */
final class Parsing extends GroovyParserBaseVisitor<Node> {

    private static final String NOTHING = "This says nothing that a note can say.";

    private static final ImmutableMap<String, Node.Operator> OPERATORS = Arrays.stream(Node.Operator.values())
            .collect(ImmutableMap.toImmutableMap(Node.Operator::sign, Function.identity()));

    /** Up to this length, a text is repeated in what is said about it. */
    private static final int SHORT = 60;

    private final Source source;
    private final Errata errata;

    /** What the parser now works on: the whole file, or one statement of it. */
    private List<Token> tokens = ImmutableList.of();

    Parsing(Source source, Errata errata) {
        this.source = source;
        this.errata = errata;
    }

    /**
     * Returns the statements that the tokens make.
     *
     * @throws ErrataException if there are errata already, or here; each statement is then looked at by itself, so that
     *     all are found
     */
    ImmutableList<Node> statements(ImmutableList<Token> all) {
        if (errata.isEmpty()) {
            try {
                ImmutableList<Node> statements = read(all);
                if (errata.isEmpty()) {
                    return statements;
                }
            } catch (ParseCancellationException stuck) {
                eachByItself(all);
                if (errata.isEmpty()) {
                    tokens = all;
                    explain(stuck);
                }
            }
        } else {
            eachByItself(all);
        }
        throw errata.thrown();
    }

    private void eachByItself(ImmutableList<Token> all) {
        int start = 0;
        int depth = 0;
        for (int i = 0; i < all.size(); i++) {
            int type = all.get(i).getType();
            depth += type == GroovyParser.LPAREN || type == GroovyParser.LBRACK || type == GroovyParser.LBRACE ? 1 : 0;
            depth -= type == GroovyParser.RPAREN || type == GroovyParser.RBRACK || type == GroovyParser.RBRACE ? 1 : 0;
            if (type == Token.EOF || (depth == 0 && Lexing.isBoundary(all, i))) {
                byItself(all.subList(start, i), all.get(all.size() - 1));
                start = i + 1;
            }
        }
    }

    private void byItself(List<Token> statement, Token end) {
        if (statement.isEmpty()
                || errata.areBetween(
                        statement.get(0).getStartIndex(), Lexing.end(statement.get(statement.size() - 1)))) {
            return;
        }
        try {
            read(ImmutableList.<Token>builder().addAll(statement).add(end).build());
        } catch (ParseCancellationException stuck) {
            explain(stuck);
        }
    }

    // ---- Groovy's parser

    private ImmutableList<Node> read(List<Token> some) {
        tokens = some;
        GroovyParser.CompilationUnitContext unit;
        try {
            unit = parsed(PredictionMode.SLL);
        } catch (ParseCancellationException stuck) {
            unit = parsed(PredictionMode.LL);
        }
        return unit.scriptStatements() == null
                ? ImmutableList.of()
                : nodes(unit.scriptStatements().scriptStatement());
    }

    private GroovyParser.CompilationUnitContext parsed(PredictionMode mode) {
        GroovyLangParser parser = new GroovyLangParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        Metered metered = new Metered(parser, tokens.size());
        metered.setPredictionMode(mode);
        parser.setInterpreter(metered);
        return parser.compilationUnit();
    }

    /**
     * Groovy's look ahead, with its steps counted: what it needs can grow without bound with the text.
     *
     * <p>The count depends on what the process has parsed before, for what is known is not looked up again. So the bound
     * is far from both sides: a cold process needs a hundred thousand steps for its first script, and an attack needs
     * many millions.
     */
    private static final class Metered extends ParserATNSimulator {

        private static final long FOR_A_FILE = 1_000_000;
        private static final long FOR_A_TOKEN = 1_000;

        private long left;

        Metered(Parser parser, int tokens) {
            super(parser, parser.getInterpreter().atn);
            this.left = FOR_A_FILE + FOR_A_TOKEN * tokens;
        }

        @Override
        protected void closure(
                ATNConfig config,
                ATNConfigSet configs,
                ATNConfigSet intermediate,
                Set<ATNConfig> closureBusy,
                boolean collectPredicates,
                boolean hasMoreContexts,
                PredictionContextCache contextCache,
                int depth,
                boolean treatEofAsEpsilon) {
            if (--left < 0) {
                throw new ParseCancellationException("too many steps");
            }
            super.closure(
                    config,
                    configs,
                    intermediate,
                    closureBusy,
                    collectPredicates,
                    hasMoreContexts,
                    contextCache,
                    depth,
                    treatEofAsEpsilon);
        }
    }

    /** Says, of a place where no tree can be made, what is missing there. */
    private void explain(ParseCancellationException stuck) {
        if (!(stuck.getCause() instanceof RecognitionException)) {
            Token first = tokens.get(0);
            errata.add(
                    first.getStartIndex(),
                    Lexing.end(first),
                    "What begins here is too entangled to be read.",
                    "Can it be said in several lines?");
            return;
        }
        Token at = ((RecognitionException) stuck.getCause()).getOffendingToken();
        Optional<Token> before = before(at);
        if (before.filter(Parsing::awaitsMore).isPresent() && !beginsSomething(at)) {
            errata.add(
                    before.get().getStartIndex(),
                    Lexing.end(before.get()),
                    "Something is missing after '" + before.get().getText() + "'.");
        } else if (before.isPresent() && beginsSomething(at)) {
            withoutComma(before.get(), at);
        } else if (before.isEmpty() || isOpening(before.get())) {
            errata.add(at.getStartIndex(), Lexing.end(at), "Something is missing before " + shown(at) + ".");
        } else {
            errata.add(at.getStartIndex(), Lexing.end(at), "Nothing can be made of " + shown(at) + " here.");
        }
    }

    private Optional<Token> before(Token token) {
        for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
            if (tokens.get(i).getType() != GroovyParser.NL) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean awaitsMore(Token token) {
        return Lexing.OPERATORS.contains(token.getType()) || token.getType() == GroovyParser.COMMA;
    }

    private static boolean isOpening(Token token) {
        int type = token.getType();
        return type == GroovyParser.LPAREN
                || type == GroovyParser.LBRACK
                || type == GroovyParser.LBRACE
                || type == GroovyParser.SEMI;
    }

    private static boolean beginsSomething(Token token) {
        int type = token.getType();
        return Lexing.NAMES.contains(type)
                || type == GroovyParser.IntegerLiteral
                || type == GroovyParser.StringLiteral
                || type == GroovyParser.NOT
                || isOpening(token);
    }

    private static String shown(Token token) {
        String text = token.getText();
        if (token.getType() == GroovyParser.NL || token.getType() == Token.EOF) {
            return "the end of the line";
        }
        if (token.getType() != GroovyParser.StringLiteral) {
            return "'" + text + "'";
        }
        return text.length() > SHORT || text.contains("\n") ? "the text" : text;
    }

    private void withoutComma(Token before, Token at) {
        errata.add(
                at.getStartIndex(),
                Lexing.end(at),
                shown(at) + " follows " + shown(before) + " without a comma.",
                before.getText().length() + at.getText().length() > SHORT
                        ? "Is a comma missing between them?"
                        : "Did you mean " + before.getText() + ", " + at.getText() + "?");
    }

    // ---- statements

    private ImmutableList<Node> nodes(List<? extends ParserRuleContext> statements) {
        return statements.stream()
                .filter(statement -> statement.getStart().getType() != GroovyParser.SEMI)
                .map(this::operand)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Node visitCommandExpression(GroovyParser.CommandExpressionContext ctx) {
        if (!ctx.commandArgument().isEmpty()) {
            return chain(ctx);
        }
        Node head = visit(ctx.expression());
        if (ctx.enhancedArgumentListInPar() == null) {
            return head;
        }
        return isWord(head) && head.at().equals(span(ctx.expression()))
                ? call(head, arguments(ctx.enhancedArgumentListInPar()), span(ctx))
                : besides(ctx, ctx.enhancedArgumentListInPar().getStart());
    }

    /** {@code from Stalin Zhou} would be {@code from(Stalin).Zhou} in Groovy, and is not what an author means. */
    private Node chain(GroovyParser.CommandExpressionContext ctx) {
        List<? extends TerminalNode> commas = ctx.enhancedArgumentListInPar() == null
                ? ImmutableList.of()
                : ctx.enhancedArgumentListInPar().COMMA();
        for (TerminalNode comma : commas) {
            if (tokens.get(comma.getSymbol().getTokenIndex() + 1).getType() == GroovyParser.NL) {
                return refuse(
                        ctx,
                        comma.getSymbol(),
                        comma.getSymbol(),
                        "The comma at the end of this line takes the next line into it.",
                        "Is it one too many?");
            }
        }
        return besides(ctx, ctx.commandArgument(0).getStart());
    }

    private Node besides(ParserRuleContext ctx, Token at) {
        withoutComma(before(at).orElse(at), at);
        return placeholder(ctx);
    }

    /** {@code China Mao} declares, in Groovy, a variable Mao of the kind China. */
    @Override
    public Node visitVariableDeclaration(GroovyParser.VariableDeclarationContext ctx) {
        return ctx.variableDeclarators() == null
                ? visitChildren(ctx)
                : besides(ctx, ctx.variableDeclarators().getStart());
    }

    @Override
    public Node visitBlock(GroovyParser.BlockContext ctx) {
        return refuse(
                ctx,
                ctx.getStart(),
                ctx.getStart(),
                "A block says more of the word before it, and here is none.",
                "A block is written message reply, {…}.");
    }

    // ---- words and what is said of them

    @Override
    public Node visitPathExpression(GroovyParser.PathExpressionContext ctx) {
        Node node = visit(ctx.primary());
        Token last = ctx.primary().getStop();
        for (GroovyParser.PathElementContext element : ctx.pathElement()) {
            boolean whole = node.at().equals(span(ctx.getStart(), last));
            Span at = span(ctx.getStart(), element.getStop());
            Optional<Node> next = whole ? extended(node, element, at) : Optional.empty();
            if (next.isEmpty()) {
                return element.indexPropertyArgs() == null
                        ? refuse(
                                ctx,
                                element.getStart(),
                                element.getStop(),
                                "This cannot follow what stands before it.",
                                "Is a comma or a line end missing?")
                        : refuse(
                                ctx,
                                element.getStart(),
                                element.getStop(),
                                "Square brackets right after a word pick out one of several, which a note cannot do.",
                                "A word that is about a list is written see([85, 86]).");
            }
            node = next.get();
            last = element.getStop();
        }
        return node;
    }

    private Optional<Node> extended(Node node, GroovyParser.PathElementContext by, Span at) {
        if (by.DOT() != null && by.namePart() != null && by.nonWildcardTypeArguments() == null) {
            return Optional.of(member(node, by.namePart(), at));
        }
        if (by.arguments() != null && isWord(node)) {
            GroovyParser.EnhancedArgumentListInParContext list = by.arguments().enhancedArgumentListInPar();
            return Optional.of(call(node, list == null ? ImmutableList.of() : arguments(list), at));
        }
        if (by.closureOrLambdaExpression() != null && isWord(node)) {
            return Optional.of(call(node, ImmutableList.of(visit(by.closureOrLambdaExpression())), at));
        }
        if (by.closureOrLambdaExpression() != null
                && node instanceof Node.Call call
                && call.block().isEmpty()) {
            Node block = visit(by.closureOrLambdaExpression());
            return Optional.of(
                    new Node.Call(call.receiver(), call.word(), call.wordAt(), call.arguments(), asBlock(block), at));
        }
        return Optional.empty();
    }

    private Node member(Node owner, GroovyParser.NamePartContext name, Span at) {
        return name.identifier() == null || isDate(name.getText())
                ? refuse(
                        name,
                        name.getStart(),
                        name.getStop(),
                        "After '.' stands a name.",
                        "A part of an account is named kim.jointTelegram.")
                : new Node.Member(owner, name.getText(), span(name), at);
    }

    private static boolean isWord(Node node) {
        return node instanceof Node.Name || node instanceof Node.Member;
    }

    private static Node call(Node word, ImmutableList<Node> said, Span at) {
        Optional<Node.Block> block = said.isEmpty() ? Optional.empty() : asBlock(said.get(said.size() - 1));
        ImmutableList<Node> arguments = block.isEmpty() ? said : said.subList(0, said.size() - 1);
        if (word instanceof Node.Member member) {
            return new Node.Call(Optional.of(member.owner()), member.name(), member.nameAt(), arguments, block, at);
        }
        return new Node.Call(Optional.empty(), ((Node.Name) word).text(), word.at(), arguments, block, at);
    }

    private static Optional<Node.Block> asBlock(Node node) {
        return node instanceof Node.Block block ? Optional.of(block) : Optional.empty();
    }

    private ImmutableList<Node> arguments(GroovyParser.EnhancedArgumentListInParContext list) {
        ImmutableList.Builder<Node> arguments = ImmutableList.builder();
        int left = list.enhancedArgumentListElement().size();
        for (ParserRuleContext argument : list.enhancedArgumentListElement()) {
            arguments.add(--left == 0 ? visit(argument) : operand(argument));
        }
        return arguments.build();
    }

    /** Anything but a block, which only ends a call. */
    private Node operand(ParserRuleContext ctx) {
        Node node = visit(ctx);
        return node instanceof Node.Block
                ? refuse(
                        ctx,
                        ctx.getStart(),
                        ctx.getStart(),
                        "A block stands last, after the word that it says more of.",
                        "A block is written message reply, {…}.")
                : node;
    }

    @Override
    public Node visitClosure(GroovyParser.ClosureContext ctx) {
        GroovyParser.BlockStatementsContext statements =
                ctx.blockStatementsOpt().blockStatements();
        return ctx.ARROW() == null
                ? new Node.Block(
                        statements == null ? ImmutableList.of() : nodes(statements.blockStatement()), span(ctx))
                : visitChildren(ctx);
    }

    // ---- comparisons, and what joins them

    @Override
    public Node visitEqualityExprAlt(GroovyParser.EqualityExprAltContext ctx) {
        return comparison(ctx, ctx.left, ctx.op, ctx.right);
    }

    @Override
    public Node visitRelationalExprAlt(GroovyParser.RelationalExprAltContext ctx) {
        return ctx.right == null ? visitChildren(ctx) : comparison(ctx, ctx.left, ctx.op, ctx.right);
    }

    private Node comparison(ParserRuleContext ctx, ParserRuleContext left, Token sign, ParserRuleContext right) {
        Node.Operator operator = OPERATORS.get(sign.getText());
        if (operator == null) {
            return visitChildren(ctx);
        }
        if (isComparison(left) || isComparison(right)) {
            return refuse(
                    ctx,
                    sign,
                    sign,
                    "Only two things can be compared at once.",
                    "Two comparisons are joined with '&&'.");
        }
        return new Node.Comparison(operator, operand(left), operand(right), span(ctx));
    }

    private static boolean isComparison(ParserRuleContext ctx) {
        return ctx instanceof GroovyParser.EqualityExprAltContext
                || ctx instanceof GroovyParser.RelationalExprAltContext;
    }

    @Override
    public Node visitLogicalAndExprAlt(GroovyParser.LogicalAndExprAltContext ctx) {
        return new Node.Both(operand(ctx.left), operand(ctx.right), span(ctx));
    }

    @Override
    public Node visitLogicalOrExprAlt(GroovyParser.LogicalOrExprAltContext ctx) {
        return new Node.Either(operand(ctx.left), operand(ctx.right), span(ctx));
    }

    @Override
    public Node visitUnaryNotExprAlt(GroovyParser.UnaryNotExprAltContext ctx) {
        return ctx.NOT() == null ? visitChildren(ctx) : new Node.Not(operand(ctx.expression()), span(ctx));
    }

    @Override
    public Node visitShiftExprAlt(GroovyParser.ShiftExprAltContext ctx) {
        if (ctx.RANGE_INCLUSIVE() == null) {
            return visitChildren(ctx);
        }
        Node from = operand(ctx.left);
        Node to = operand(ctx.right);
        return from instanceof Node.DateWord first && to instanceof Node.DateWord last
                ? new Node.DateSpan(first, last, span(ctx))
                : refuse(
                        ctx,
                        ctx.rangeOp,
                        ctx.rangeOp,
                        "'..' stands between two dates.",
                        "A span of days is written 1950-10-11..1950-10-13.");
    }

    // ---- single things

    @Override
    public Node visitExpressionInPar(GroovyParser.ExpressionInParContext ctx) {
        return visit(ctx.enhancedStatementExpression());
    }

    @Override
    public Node visitList(GroovyParser.ListContext ctx) {
        return new Node.Series(
                ctx.expressionList() == null
                        ? ImmutableList.of()
                        : ctx.expressionList().expressionListElement().stream()
                                .map(this::operand)
                                .collect(ImmutableList.toImmutableList()),
                span(ctx));
    }

    @Override
    public Node visitIdentifierPrmrAlt(GroovyParser.IdentifierPrmrAltContext ctx) {
        if (ctx.typeArguments() != null) {
            return visitChildren(ctx);
        }
        return isDate(ctx.getText()) ? Dates.word(ctx.getText(), span(ctx)) : new Node.Name(ctx.getText(), span(ctx));
    }

    private static boolean isDate(String identifier) {
        return Character.isDigit(identifier.charAt(0));
    }

    @Override
    public Node visitIntegerLiteralAlt(GroovyParser.IntegerLiteralAltContext ctx) {
        return new Node.Whole(Long.parseLong(ctx.getText()), span(ctx));
    }

    @Override
    public Node visitStringLiteral(GroovyParser.StringLiteralContext ctx) {
        Optional<String> words = Quotation.words(ctx.getText());
        return words.isPresent()
                ? new Node.Text(words.get(), span(ctx))
                : refuse(
                        ctx,
                        ctx.getStart(),
                        ctx.getStart(),
                        "A sign in this text is given by a number that cannot be read.",
                        "A backslash is written \\\\, and any other sign as it is.");
    }

    // ---- everything else

    @Override
    public Node visitChildren(RuleNode node) {
        if (node.getChildCount() == 1 && node.getChild(0) instanceof RuleNode) {
            return visit(node.getChild(0));
        }
        ParserRuleContext ctx = (ParserRuleContext) node;
        return refuse(ctx, ctx.getStart(), ctx.getStop(), NOTHING, Foreign.ONLY);
    }

    @Override
    public Node visitTerminal(TerminalNode node) {
        Token token = node.getSymbol();
        errata.add(
                token.getStartIndex(), Lexing.end(token), Foreign.says(token.getText()), Foreign.hint(token.getText()));
        return new Node.Name("", span(token, token));
    }

    private Node refuse(ParserRuleContext ctx, Token from, Token to, String says, String hint) {
        errata.add(from.getStartIndex(), Lexing.end(to), says, hint);
        return placeholder(ctx);
    }

    private Node.Name placeholder(ParserRuleContext ctx) {
        return new Node.Name("", span(ctx));
    }

    private Span span(ParserRuleContext ctx) {
        return span(ctx.getStart(), ctx.getStop());
    }

    private Span span(Token first, Token last) {
        return source.span(first.getStartIndex(), Lexing.end(last));
    }
}
